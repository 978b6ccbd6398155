/** Control characters, ends of lines, halves of letters, and what is not seen but turns around or hides what is; the joiners of Persian stay. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** The last part of a path, without what a screen, a log or a file system could take for something else; `file` where nothing is left. */
export function fileNameOf(given: string): string {
  const last = given.split(/[\\/]/).pop() ?? '';
  const plain = last.replace(unseen, '').normalize('NFC').trim().replace(/^\.+/u, '').trim();
  return shortened(plain) || 'file';
}

const longest = 200;
/** Cut between letters; how it ends stays. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const end = /\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? '';
  return `${letters.slice(0, longest - end.length).join('').trimEnd()}${end}`;
}

/** `jpg` of `a.b.jpg`, in small letters; none of `a` and of `.a`. */
export const extensionOf = (name: string): string | null => /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? null;
