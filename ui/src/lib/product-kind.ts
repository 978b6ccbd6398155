/**
 * The kind of a device, without its maker and model code, for narrow places: a code cut by an ellipsis would be torn apart.
 * `یخچال فریزر اسنوا S8-2322` of the maker `اسنوا` is `یخچال فریزر`; what is only a code stays.
 */
export function productKind(device: string, brand: string | null = null): string {
  const words = device.trim().split(/\s+/);
  const persian = /[\u0600-\u06FF]/.test(words[0] ?? '');
  const end = words.findIndex((word, i) => i > 0 && (/[0-9۰-۹]/.test(word) || (persian && /[A-Za-z]/.test(word))));
  const makers = new Set((brand ?? '').toLowerCase().split(/\s+/));
  const kind = (end < 0 ? words : words.slice(0, end)).filter((word) => !makers.has(word.toLowerCase()));
  return kind.length > 0 ? kind.join(' ') : words.slice(0, end < 0 ? words.length : end).join(' ');
}
