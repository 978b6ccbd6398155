import { wordsOf } from './erase-customer';

test('the person is looked for by name and by number, as people write numbers, longest first', () => {
  expect(wordsOf({ id: 'c', name: 'شیرین پاکدل', phone: '+989127754321', nationalId: 'sealed' }, { open: () => '0084575948' })).toEqual([
    'شیرین پاکدل', '+989127754321', '00989127754321', '989127754321', '09127754321', '9127754321', '0084575948', '+۹۸۹۱۲۷۷۵۴۳۲۱', '۰۰۹۸۹۱۲۷۷۵۴۳۲۱', '۹۸۹۱۲۷۷۵۴۳۲۱', '۰۹۱۲۷۷۵۴۳۲۱', '۹۱۲۷۷۵۴۳۲۱', '۰۰۸۴۵۷۵۹۴۸',
  ]);
});

test('what is no word of its own is not looked for: a name of two letters, one that was erased, a number that no key opens', () => {
  expect(wordsOf({ id: 'c', name: 'مه', phone: null, nationalId: 'sealed' }, { open: () => { throw new Error('no key'); } })).toEqual([]);
  expect(wordsOf({ id: 'c', name: '—', phone: null, nationalId: null }, { open: () => '' })).toEqual([]);
});
