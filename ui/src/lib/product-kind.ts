/**
 * The kind and maker of a device without its model code: a code cut by an ellipsis would be torn apart.
 * `یخچال فریزر اسنوا S8-2322` is `یخچال فریزر اسنوا`; what is only a code stays.
 */
export function productKind(device: string): string {
  const words = device.trim().split(/\s+/);
  const persian = /[\u0600-\u06FF]/.test(words[0] ?? '');
  const end = words.findIndex((word, i) => i > 0 && (/[0-9۰-۹]/.test(word) || (persian && /[A-Za-z]/.test(word))));
  return end < 0 ? device.trim() : words.slice(0, end).join(' ');
}
