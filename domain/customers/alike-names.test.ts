import { areAlike, likeness } from './alike-names';

test.each([
  ['مریم احمدی', 'احمدي مريم', true], ['مریم احمدی', 'خانم مریم احمدی', true], ['محمّدرضا کریمی', 'محمد رضا كريمى', true], ['علی‌رضا نوری', 'علیرضا نوری', true], ['Maryam Ahmadi', 'AHMADI, Maryam', true], ['مریم احمدی', 'مریم احمدی نیا', true],
  ['علی احمدی', 'مریم احمدی', false], ['رضا کریمی', 'سارا کریمی', false], ['احمدی', 'مریم احمدی', false], ['—', 'مریم', false], ['', '', false],
])('%s and %s', (one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike);
  expect(likeness(one, other)).toBe(likeness(other, one));
});
