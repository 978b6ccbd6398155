import { keptSerial, plainSerial, sameSerial } from './serial';
import { newTrackingCode } from './tracking-code';

it.each([['ab-12 ۳۴', 'AB-1234'], ['٥٦ x', '56X'], ['SN.99/1', 'SN.99/1']])('keeps %s as %s', (given, kept) => { expect(keptSerial(given)).toBe(kept); });
it('compares without case, digits of any script, dashes and dots', () => {
  expect(sameSerial('rf-28.k ۱۲', 'RF28K12')).toBe(true);
  expect(sameSerial('RF28K12', 'RF28K13')).toBe(false);
  expect(plainSerial('a/b_c')).toBe('ABC');
});
it('makes tracking codes of ten letters that nobody mistakes', () => {
  const codes = Array.from({ length: 500 }, () => newTrackingCode());
  expect(codes.every((code) => /^[2-9A-HJKMNP-Z]{10}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(500);
  expect(newTrackingCode(() => 0)).toBe('2222222222');
});
