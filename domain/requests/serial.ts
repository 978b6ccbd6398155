const digits: Record<string, string> = Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, index) => [digit, String(index)]).concat([...'٠١٢٣٤٥٦٧٨٩'].map((digit, index) => [digit, String(index)])));

const latin = (text: string): string => text.replace(/[۰-۹٠-٩]/g, (digit) => digits[digit]!);

/** A serial as it is kept: Latin digits, capitals, no spaces. */
export const keptSerial = (serial: string): string => latin(serial).replace(/[\s\u200c]/g, '').toUpperCase();

/** A serial as it is compared: capitals, also without dashes, dots and slashes. */
export function plainSerial(serial: string): string {
  return keptSerial(serial).replace(/[._/-]/g, '');
}

export const sameSerial = (one: string, other: string): boolean => plainSerial(one) === plainSerial(other);
