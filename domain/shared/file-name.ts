/** Control characters, ends of lines, halves of letters, and what is not seen but turns around or hides what is; the joiners of Persian stay. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** The last part of a path, without what a screen or a log could take for something else, cut between letters; `file` where nothing is left. */
export function fileNameOf(given: string): string {
  const last = given.split(/[\\/]/).pop() ?? '';
  return [...last.replace(unseen, '').trim()].slice(0, 200).join('').replace(/^\.+$/, '') || 'file';
}

/** `jpg` of `a.b.jpg`, in small letters; none of `a` and of `.a`. */
export const extensionOf = (name: string): string | null => /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? null;
