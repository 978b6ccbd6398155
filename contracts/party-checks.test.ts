import fc from 'fast-check';
import { ibanOf, isEconomicNo, isForeignId, isIban, isLegalId, isPostalCode, nationalIdOf, plainNumber, typedPhone } from './party-checks';
import { isNationalId } from './personal';

test.each(['10380284790', '10100171920', '14003778990'].map((id) => [id]))('%s is no more than eleven digits until the last one fits', (id) => {
  const fits = [...'0123456789'].filter((last) => isLegalId(`${id.slice(0, 10)}${last}`));
  expect(fits).toHaveLength(1);
});

test('F011 legal ids, by hand: 10380284790 (sum 3432, rest 0)', () => {
  expect(isLegalId('10380284790')).toBe(true);
  for (const wrong of ['10380284791', '1038028479', '103802847900', '11111111111', '1038028479a', '']) expect([wrong, isLegalId(wrong)]).toEqual([wrong, false]);
});

test('F011 national ids, also after a spreadsheet took their zeros', () => {
  expect([nationalIdOf('84575948'), nationalIdOf('۰۰۸-۴۵۷۵۹۴-۸'), nationalIdOf(' 0084575948 ')]).toEqual(['0084575948', '0084575948', '0084575948']);
  expect(isNationalId(nationalIdOf('84575948'))).toBe(true);
  // Seven digits lost more than a spreadsheet takes.
  expect(nationalIdOf('4575948')).toBe('4575948');
});

test('F011 IBANs of the registry, with and without their country', () => {
  for (const iban of ['IR580540105180021273113007', 'DE89370400440532013000', 'GB29NWBK60161331926819']) expect([iban, isIban(iban)]).toEqual([iban, true]);
  for (const wrong of ['IR580540105180021273113008', 'IR58054010518002127311300', 'IR5805401051800212731130077', 'ir580540105180021273113007', '580540105180021273113007']) expect([wrong, isIban(wrong)]).toEqual([wrong, false]);
  expect(ibanOf('ir58 0540 1051 8002 1273 1130 07')).toBe('IR580540105180021273113007');
  expect(ibanOf('۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷')).toBe('IR580540105180021273113007');
});

test('F011 postal codes, economic numbers, what foreigners show', () => {
  expect(['1193653471', '0193653471', '2193653471', '1111111111', '119365347', '11936534711'].map(isPostalCode)).toEqual([true, false, false, false, false, false]);
  expect(['411111111111', '10380284790', '123456789', '123456789012345', '1111111111'].map(isEconomicNo)).toEqual([true, true, false, false, false]);
  expect(['A12345678', '160123456789', 'ABCDEFGH', 'A123', 'A1234567890123456'].map(isForeignId)).toEqual([true, true, false, false, false]);
});

test.each([
  ['۰۹۱۲ ۳۴۵ ۶۷ ۸۹', '+989123456789'], ['9123456789', '+989123456789'], ['00989123456789', '+989123456789'], ['+98 (912) 345-6789', '+989123456789'], ['021-88776655', '+982188776655'], ['+4915112345678', '+4915112345678'], ['12', null], ['', null], ['تلفن', null],
])('the phone %s is %s', (typed, phone) => { expect(typedPhone(typed)).toBe(phone); });

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
/** Whatever single digit is mistaken, it is noticed. */
const otherDigit = (value: string, at: number, by: number): string => `${value.slice(0, at)}${(Number(value[at]) + by) % 10}${value.slice(at + 1)}`;

test('one wrong digit of an IBAN, and of a national id, is always noticed', () => {
  fc.assert(fc.property(digits(22), fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 9 }), (account, at, by) => {
    const check = [...Array(100).keys()].map((n) => `IR${String(n).padStart(2, '0')}${account}`).find(isIban)!;
    return isIban(check) && !isIban(otherDigit(check, at, by));
  }));
  fc.assert(fc.property(digits(9), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (start, at, by) => {
    const [id] = [...'0123456789'].map((last) => `${start}${last}`).filter(isNationalId);
    // The rests 1 and 10 both end in 1: a digit that turns one into the other is not noticed.
    return id === undefined || id.endsWith('1') || !isNationalId(otherDigit(id, at, by));
  }));
});

test('what is brought into one form stays in it', () => {
  fc.assert(fc.property(fc.string(), (text) => plainNumber(plainNumber(text)) === plainNumber(text) && ibanOf(ibanOf(text)) === ibanOf(text)));
  fc.assert(fc.property(fc.string(), (text) => { const phone = typedPhone(text); return phone === null || typedPhone(phone) === phone; }));
});
