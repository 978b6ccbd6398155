import { latinDigits } from '../../contracts/digits';
import type { ImportColumn } from '../../contracts/import-entities';
import type { ImportMapping } from '../../contracts/imports';

/** A heading as it is compared: people write them with other letters, spaces and stars. */
const plain = (heading: string): string => latinDigits(heading).normalize('NFKC').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/[\u200b-\u200f\u064b-\u0652\s*:_()（）«»"'’.\-/]/g, '').toLowerCase();

/**
 * Which column of a file is what, by its headings: as they were chosen before, else by key or by name in either language. Each place is taken once; what nobody knows is left out.
 * `before`: the headings that the person chose for this the last time, by key.
 */
export function proposedMapping(columns: Readonly<Record<string, Pick<ImportColumn, 'title'>>>, header: readonly string[], before: Readonly<Record<string, string>> = {}): ImportMapping {
  const headings = header.map(plain);
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  const place = (key: string, names: readonly string[]): void => {
    const at = headings.findIndex((heading, index) => heading !== '' && !taken.has(index) && names.some((name) => plain(name) === heading));
    if (at === -1) return;
    taken.add(at);
    mapping[key] = at;
  };
  for (const key of Object.keys(columns)) if (before[key] !== undefined) place(key, [before[key]]);
  for (const [key, { title }] of Object.entries(columns)) if (mapping[key] === undefined) place(key, [key, title.fa, title.en]);
  return mapping;
}

/** What keeps a mapping from being used: columns that each row must have and that no place is named for, a place that is named twice or is not there, a column that is none. */
export function mappingFaults(columns: Readonly<Record<string, ImportColumn>>, mapping: ImportMapping, places: number): { missing: string[]; wrong: string[] } {
  const named = Object.entries(mapping);
  const missing = Object.entries(columns).flatMap(([key, { required }]) => (required && mapping[key] === undefined ? [key] : []));
  const wrong = named.flatMap(([key, at], index) => (!(key in columns) || at >= places || named.some(([, other], before) => before < index && other === at) ? [key] : []));
  return { missing, wrong };
}
