import type { Label } from '@contracts/label';

export interface TextPart { text: string; /** The person whose name it is. */ of?: string }
export interface Mentioned { id: string; name: Label }

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Cuts a comment at the names of those whom it mentions, in whichever language they were written. The text itself stays as it was typed. */
export function mentionParts(text: string, mentions: readonly Mentioned[]): TextPart[] {
  const names = new Map<string, string>(mentions.flatMap(({ id, name }) => [[`@${name.fa}`, id], [`@${name.en}`, id]] as const));
  if (names.size === 0) return [{ text }];
  // The longest first: a name may be the beginning of another.
  const pattern = new RegExp(`(${[...names.keys()].sort((a, b) => b.length - a.length).map(literal).join('|')})`, 'u');
  return text.split(pattern).filter((part) => part !== '').map((part) => {
    const of = names.get(part);
    return of === undefined ? { text: part } : { text: part, of };
  });
}

/** Those of the chosen people whose names still stand in the text. */
export const stillMentioned = (text: string, chosen: readonly { id: string; shown: string }[]): string[] => [...new Set(chosen.filter(({ shown }) => text.includes(`@${shown}`)).map(({ id }) => id))];
