import { typedPhone } from '@contracts/party-checks';
import { formatPhone } from './phones';
import { initials } from './initials';

it('stores phone numbers in E.164, however they are typed', () => {
  expect(typedPhone('۰۹۱۲ ۳۴۵ ۶۷ ۸۹')).toBe('+989123456789');
  expect(typedPhone('0098 912 345 6789')).toBe('+989123456789');
  expect(typedPhone('9123456789')).toBe('+989123456789');
  expect(typedPhone('+49 151 1234567')).toBe('+491511234567');
  expect(typedPhone('0912x')).toBeNull();
});
it('shows them as people read them', () => {
  expect(formatPhone('+989123456789', 'fa')).toBe('۰۹۱۲ ۳۴۵ ۶۷ ۸۹');
  expect(formatPhone('+989123456789', 'en')).toBe('+98 912 345 6789');
});
it('shortens names', () => {
  expect(initials('Sara Naderi')).toBe('SN');
  expect(initials('سارا نادری')).toBe('س');
});
