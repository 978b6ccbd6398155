import { defaultPreferences, readPreferences } from './preferences';

test('what is stored and no longer fits is the default again, and the rest stays', () => {
  expect(readPreferences({ theme: 'dark', moneyUnit: 'dinar', quietNotices: ['of-an-older-version'], notifications: true, unknown: 1 })).toEqual({ ...defaultPreferences, theme: 'dark', notifications: true });
  expect(readPreferences(null)).toEqual(defaultPreferences);
});
