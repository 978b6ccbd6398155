import { reasonCodes } from '../../engine/migrate/model';
import en from './en/migrations.json';
import fa from './fa/migrations.json';

test('every reason why a request stays in its version has a sentence in both languages', () => {
  const keys = reasonCodes.map((code) => `migration.${code}`).sort();
  expect(Object.keys(en).sort()).toEqual(keys);
  expect(Object.keys(fa).sort()).toEqual(keys);
  for (const text of Object.values(en)) expect(text).toMatch(/^[A-Z“].*(\.|\})$/);
  for (const text of Object.values(fa)) expect(text).toMatch(/[\u0600-\u06ff].*(\.|\})$/);
});
