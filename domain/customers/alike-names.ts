import { normalise } from '../../contracts/normalise';

/** From here on two names are told as much alike; below it are those of a family, of whom only the last name is the same. */
const alikeFrom = 0.75;
const titles = new Set(['آقا', 'آقای', 'خانم', 'دکتر', 'مهندس', 'شرکت', 'mr', 'mrs', 'ms', 'dr'].map(normalise));

/** Vowel signs and the line that stretches a word: written or not. */
const signs = /[\u0640\u064b-\u0652\u0670]/g;

/** Letters of a name in pairs, however it is spaced and whichever of its words comes first. */
function pairsOf(name: string): string[] {
  const words = normalise(name).replace(signs, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !titles.has(word)).sort();
  const letters = [...words.join('')];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** How alike two names are, from 0 to 1: the share of the pairs of letters that both have. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  if (ours.length === 0 || theirs.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of ours) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of theirs) {
    const count = left.get(pair) ?? 0;
    if (count > 0) { both += 1; left.set(pair, count - 1); }
  }
  return (2 * both) / (ours.length + theirs.length);
}
export const areAlike = (one: string, other: string): boolean => likeness(one, other) >= alikeFrom;
