/**
 * XML's ids have letters of every script; those of the parser (moddle) and of the drawing (bpmn-js) have those of ASCII alone. So ids of
 * other scripts go through them under a stand-in, which no file has in it, and come back everywhere.
 */
export interface PlainIds {
  xml: string;
  /** The text with the ids as they stand in the file. */
  restored(text: string): string;
  /** What stands for the id. */
  standIn(id: string): string;
}

const ID = /\sid\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const PLAIN = /^[a-z_][\w.-]*$/i;
/** A name of XML, without a colon; the two joiners belong to words of Persian, Arabic and Indian scripts. */
const LETTER = '\\p{L}\\p{Nl}_\\u200c\\u200d';
const NAME = new RegExp(`^[${LETTER}][${LETTER}\\p{Nd}\\p{M}\\u00b7.-]*$`, 'u');
/** What stands between quotes, tags or blanks, behind a prefix or without. */
const WORD = new RegExp(`(?<=["'>:\\s])[${LETTER}][${LETTER}\\p{Nd}\\p{M}\\u00b7.-]*(?=["'<\\s])`, 'gu');

export function plainIds(xml: string): PlainIds {
  const ids = [...new Set([...xml.matchAll(ID)].map(([, one, other]) => (one ?? other ?? '').trim()))].filter((id) => !PLAIN.test(id) && NAME.test(id));
  if (ids.length === 0) return { xml, restored: (text) => text, standIn: (id) => id };
  const used = new Set([...xml.matchAll(/id(\d+)-/g)].map(([, number]) => number));
  let free = 0;
  while (used.has(String(free))) free += 1;
  const prefix = `id${free}`;
  const standIns = new Map(ids.map((id, index) => [id, `${prefix}-${index}-`]));
  const mark = new RegExp(`${prefix}-(\\d+)-`, 'g');
  return {
    xml: xml.replace(WORD, (word) => standIns.get(word) ?? word),
    restored: (text) => text.replace(mark, (whole, index: string) => ids[Number(index)] ?? whole),
    standIn: (id) => standIns.get(id) ?? id,
  };
}

/** Puts ids back in everything that the parser has made. */
export function restoreAll(root: unknown, restored: PlainIds['restored']): void {
  const open = [root];
  const seen = new Set<unknown>();
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const record = value as Record<string, unknown>;
    for (const [key, held] of Object.entries(record)) {
      if (typeof held === 'string') {
        const text = restored(held);
        if (text !== held) record[key] = text;
      } else {
        open.push(held);
      }
    }
    // not among its entries
    open.push(record['$attrs']);
  }
}
