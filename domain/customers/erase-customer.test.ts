import { spellingsOf } from './erase-customer';

const fits = (spellings: string[], text: string): boolean => spellings.some((spelling) => new RegExp(spelling, 'i').test(text));

test('the person is looked for by name, by phone and by national id', () => {
  const spellings = spellingsOf({ id: 'c', name: 'شیرین پاکدل', phone: '+989127754321', nationalId: 'sealed' }, { open: () => '0084575948' });
  expect(['شيرين پاكدل', '0912 775 4321', '84575948', 'شیرین'].map((text) => fits(spellings, text))).toEqual([true, true, true, false]);
});

test('what is no word of its own is not looked for: a name of two letters, one that was erased, a number that no key opens', () => {
  expect(spellingsOf({ id: 'c', name: 'مه', phone: null, nationalId: 'sealed' }, { open: () => { throw new Error('no key'); } })).toEqual([]);
  expect(spellingsOf({ id: 'c', name: '—', phone: null, nationalId: null }, { open: () => '' })).toEqual([]);
});
