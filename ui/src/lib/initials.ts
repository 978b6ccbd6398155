/** One or two letters for an avatar: Persian letters join when they touch, so Persian shows one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  if (/[\u0600-\u06FF]/.test(first)) return first;
  return (first + (words.length > 1 ? (words[words.length - 1]?.[0] ?? '') : '')).toUpperCase();
}
