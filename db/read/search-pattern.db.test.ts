import { openRows, type Rows } from '../../tests/build/rows';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { normalise } from '../../contracts/normalise';
import { searchPattern } from './search-pattern';

let database: TestDatabase;
let rows: Rows;
beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
});
afterAll(async () => { await rows.close(); await database.drop(); });

test.each([
  ['Arabic letters', 'كيوان علي', 'کیوان علی'], ['alefs', 'آقای أحمد إسلامی', 'اقای احمد اسلامی'], ['teh marbuta and heh with yeh', 'خانة ۀ', 'خانه ه'], ['hamzas', 'مسئول رؤیا', 'مسیول رویا'],
  ['a half-space', 'می‌رود', 'می رود'], ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'], ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'], ['Latin letters', 'SN-Ab12', 'sn-ab12'],
])('%s are one form, here and in the database', async (_what, given, expected) => {
  expect(normalise(given)).toBe(expected);
  expect(await rows.query('select zamen_normalise($1) as text', [given])).toEqual([{ text: expected }]);
});

test.each([
  ['0912 345 6789', '%9123456789%'], ['۰۹۱۲۳۴۵۶۷۸۹', '%9123456789%'], ['+98 912 345', '%912345%'], ['0098912345', '%912345%'], ['  تلویزیون   سونی ', '%تلویزیون سونی%'],
  ['50%_\\', '%50\\%\\_\\\\%'], ['THR-1404-00007', '%thr-1404-00007%'], ['   ', null],
])('%j is looked for as %j', (typed, pattern) => { expect(searchPattern(typed)).toBe(pattern); });
