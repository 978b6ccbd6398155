import { keptSerial } from './serial';

test('a serial typed in Persian digits, with spaces, in small letters is the one that is kept', () => {
  expect(keptSerial(' tv ۱۲۳\u200c٤ ')).toBe('TV1234');
});
