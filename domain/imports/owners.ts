import type { CellFault } from '../../contracts/imports';
import { nationalIdPlace } from '../requests/personal';
import type { Sealing } from '../shared/sealing';
import type { Tx } from '../shared/unit-of-work';
import { fault } from './read-cells';

const columns = ['ownerCode', 'ownerId', 'ownerPhone'] as const;
/** What a row says of a customer: all of it must fit one, and no other. */
export type OwnerWords = Partial<Record<(typeof columns)[number], string>>;
/** `nationalId`: as it is stored. */
interface Owner { id: string; /** Who they are by now: whoever was merged is another. */ now: string; code: string | null; phone: string | null; legalId: string | null; nationalId: string | null }
export interface OwnersByWords {
  /** Customers with one of these codes, phone numbers, legal ids or ends of national ids. */
  owners(tx: Tx, asked: { codes: string[]; phones: string[]; legalIds: string[]; ends: string[] }): Promise<Owner[]>;
}
type Found = { ok: true; id: string | null } | { ok: false; fault: CellFault };

/** Finds the customers whom a batch of rows names. A mobile may be a family's: then it takes a code or an id to say whose. */
export async function ownerFinder(tx: Tx, store: OwnersByWords, sealing: Pick<Sealing, 'open'>, rows: readonly OwnerWords[]): Promise<(words: OwnerWords) => Found> {
  const of = (name: keyof OwnerWords): string[] => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const ids = of('ownerId');
  const asked = { codes: of('ownerCode'), phones: of('ownerPhone'), legalIds: ids.filter((id) => id.length === 11), ends: [...new Set(ids.filter((id) => id.length === 10).map((id) => id.slice(-4)))] };
  const found = Object.values(asked).some((words) => words.length > 0) ? await store.owners(tx, asked) : [];
  const opened = new Map<string, string | null>();
  const nationalIdOf = ({ id, nationalId }: Owner): string | null => {
    let open = opened.get(id);
    if (open === undefined) {
      try { open = nationalId === null ? null : sealing.open(nationalId, nationalIdPlace(id)); } catch { open = null; }
      opened.set(id, open);
    }
    return open;
  };
  const wanted = new Set(ids);
  const byWord = new Map<string, Owner[]>();
  const put = (name: keyof OwnerWords, word: string | null, owner: Owner): void => {
    if (word === null) return;
    const key = `${name}/${word}`;
    const others = byWord.get(key);
    if (others) others.push(owner);
    else byWord.set(key, [owner]);
  };
  for (const owner of found) {
    put('ownerCode', owner.code, owner);
    put('ownerPhone', owner.phone, owner);
    put('ownerId', owner.legalId, owner);
    const id = ids.length === 0 ? null : nationalIdOf(owner);
    if (id !== null && wanted.has(id)) put('ownerId', id, owner);
  }
  return (words) => {
    let left: Owner[] | null = null;
    for (const column of columns) {
      const word = words[column];
      if (word === undefined) continue;
      const fitting: Owner[] = byWord.get(`${column}/${word}`) ?? [];
      left = left === null ? fitting : left.filter(({ now }) => fitting.some((owner) => owner.now === now));
      if (left.length === 0) return { ok: false, fault: fault(column, 'import.owner-unknown') };
    }
    const people = new Set(left?.map(({ now }) => now));
    if (people.size > 1) return { ok: false, fault: fault(columns.find((column) => words[column] !== undefined)!, 'import.owner-many', { count: people.size }) };
    return { ok: true, id: left?.[0]?.now ?? null };
  };
}
