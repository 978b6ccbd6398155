import { passwordFault } from './password-fault';

const fault = (password: string, login = 'sara'): string | null => passwordFault(password, { login })?.error.code ?? null;

test.each(['baran-Cheshme-40', 'correct horse battery staple', 'چراغ سبز کنار پنجره', 'kq3v-m7xp-b2wd', 'tesh-lorn-vako'])('%s can be a password', (password) => {
  expect(fault(password)).toBeNull();
});

test.each<[string, string, string]>([
  ['too short', 'kq3v-m7xp-b', 'user.password'], ['too long', 'kq3v-m7xp-b2wd'.repeat(15), 'user.password'],
  ['the login in it', 'my-name-is-Sara-40', 'user.password-login'],
  ['a leaked one', 'unbelievable', 'user.password-common'], ['a leaked one in capitals', 'UNBELIEVABLE', 'user.password-common'],
  ['a leaked one with digits and marks around it', '!!dragon-2024!', 'user.password-common'], ['a leaked one with Persian digits behind it', 'password۱۴۰۵۰۶', 'user.password-common'],
  ['one character', 'aaaaaaaaaaaaaa', 'user.password-common'], ['a piece again and again', 'lorn7lorn7lorn7', 'user.password-common'],
  ['digits in their order', '123456789012', 'user.password-common'], ['letters backwards', 'zyxwvutsrqpo', 'user.password-common'],
])('%s cannot', (_what, password, code) => {
  expect(fault(password)).toBe(code);
});

test('a login of two letters is in too much to be asked for', () => {
  expect(fault('tesh-lorn-vako', 'ak')).toBeNull();
});
