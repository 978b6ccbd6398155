import type { CellFault } from '../../contracts/imports';
import type { Sealing } from '../shared/sealing';
import type { Tx } from '../shared/unit-of-work';
import { fault } from './read-cells';

const columns = ['ownerCode', 'ownerId', 'ownerPhone'] as const;
/** What a row says of a customer: all of it must fit one, and no other. */
export type OwnerWords = Partial<Record<(typeof columns)[number], string>>;
/** `id`: of who they are now, where they were found twice and made one. */
interface Owner { id: string; code: string | null; phone: string | null; legalId: string | null; nationalIdMark: string | null }
export interface OwnersByWords {
  /** Customers with one of these codes, phone numbers, legal ids or marks of national ids. */
  owners(tx: Tx, asked: { codes: string[]; phones: string[]; legalIds: string[]; marks: string[] }): Promise<Owner[]>;
}
type Found = { ok: true; id: string | null } | { ok: false; fault: CellFault };

/** Finds the customers whom a batch of rows names. A mobile may be a family's: then it takes a code or an id to say whose. */
export async function ownerFinder(tx: Tx, store: OwnersByWords, sealing: Pick<Sealing, 'mark'>, rows: readonly OwnerWords[]): Promise<(words: OwnerWords) => Found> {
  const of = (name: keyof OwnerWords): string[] => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const ids = of('ownerId');
  const marks = new Map(ids.filter((id) => id.length === 10).map((id) => [sealing.mark(id, 'nationalId'), id]));
  const asked = { codes: of('ownerCode'), phones: of('ownerPhone'), legalIds: ids.filter((id) => id.length === 11), marks: [...marks.keys()] };
  const byWord = new Map<string, Set<string>>();
  for (const owner of Object.values(asked).some((words) => words.length > 0) ? await store.owners(tx, asked) : []) {
    const words = { ownerCode: [owner.code], ownerPhone: [owner.phone], ownerId: [owner.legalId, marks.get(owner.nationalIdMark ?? '')] };
    for (const column of columns) for (const word of words[column]) if (word) byWord.set(`${column}/${word}`, (byWord.get(`${column}/${word}`) ?? new Set()).add(owner.id));
  }
  return (words) => {
    const named = columns.filter((column) => words[column] !== undefined);
    let left: string[] | null = null;
    for (const column of named) {
      const fitting: ReadonlySet<string> = byWord.get(`${column}/${words[column]!}`) ?? new Set();
      left = left === null ? [...fitting] : left.filter((id) => fitting.has(id));
      if (left.length === 0) return { ok: false, fault: fault(column, 'import.owner-unknown') };
    }
    return left !== null && left.length > 1 ? { ok: false, fault: fault(named[0]!, 'import.owner-many', { count: left.length }) } : { ok: true, id: left?.[0] ?? null };
  };
}
