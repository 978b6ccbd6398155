import { spellingsOf } from './erase-customer';
import { nobodyYet } from './manage-customers';

const fits = (spellings: string[], text: string): boolean => spellings.some((spelling) => new RegExp(spelling, 'i').test(text));

test('the person is looked for by name, by phone and by national id', () => {
  const spellings = spellingsOf({ ...nobodyYet('c'), name: 'شیرین پاکدل', phone: '+989127754321', nationalId: 'sealed' }, { open: () => '0084575948' });
  expect(['شيرين پاكدل', '0912 775 4321', '84575948', 'شیرین'].map((text) => fits(spellings, text))).toEqual([true, true, true, false]);
});

test('what is no word of its own is not looked for: a name of two letters, one that was erased, a number that no key opens', () => {
  expect(spellingsOf({ ...nobodyYet('c'), name: 'مه', nationalId: 'sealed' }, { open: () => { throw new Error('no key'); } })).toEqual([]);
  expect(spellingsOf({ ...nobodyYet('c'), name: '—' }, { open: () => '' })).toEqual([]);
});

test('a company is looked for by its numbers, an account also as banks write it', () => {
  const spellings = spellingsOf({ ...nobodyYet('c'), name: '—', legalId: '10380284790', iban: 'IR580540105180021273113007', code: 'C-1' }, { open: (sealed) => sealed });
  expect(['شناسه ۱۰۳۸۰۲۸۴۷۹۰', 'ir580540105180021273113007', 'C-1'].map((text) => fits(spellings, text))).toEqual([true, true, false]);
});
