import { columnsOf } from '../../contracts/import-entities';
import { mappingFaults, proposedMapping } from './mapping';

const columns = columnsOf('parties');

test('columns are known by key and by their name in either language, however it is written', () => {
  expect(proposedMapping(columns, ['CODE', ' نام *', 'تلفن', 'National ID', 'كد ملي', 'ستون دیگر', 'Postal code:'])).toEqual({ code: 0, name: 1, phone: 2, nationalId: 3, postalCode: 6 });
});

test('what was chosen before comes first, and no place is taken twice', () => {
  expect(proposedMapping(columns, ['شماره پرونده', 'کد', 'Name', 'Name'], { code: 'شماره پرونده' })).toEqual({ code: 0, name: 2 });
  expect(proposedMapping(columns, ['', 'x'], {})).toEqual({});
});

test('a mapping without what each row must have, with a place twice, a place that is none or a column that is none is told', () => {
  expect(mappingFaults(columns, { name: 0, city: 0, phone: 9, colour: 1 }, 3)).toEqual({ missing: ['code'], wrong: ['city', 'phone', 'colour'] });
  expect(mappingFaults(columns, { code: 0, name: 1 }, 2)).toEqual({ missing: [], wrong: [] });
});
