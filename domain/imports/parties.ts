import { customerParts, keptPart, type CustomerKind, type CustomerPart } from '../../contracts/customers';
import { importEntities } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import { nationalIdOf, typedPhone } from '../../contracts/party-checks';
import type { KnownCustomer, CustomerPatch } from '../customers/ports';
import { nobodyYet, patchOf } from '../customers/manage-customers';
import { idFor } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { Tx } from '../shared/unit-of-work';
import { noneRefused, type EntityRun } from './entity';
import { fault, readChoice } from './read-cells';

/** A customer as a row says it: what is empty is not said, and stays as it is. */
export interface ImportedParty { code: string; name: string; kind?: CustomerKind; parts: Partial<Record<CustomerPart, string>> }
export interface PartyImportStore {
  /** Customers of these codes, locked until the transaction ends; who was merged into another is the other, who may have another code. */
  byCodes(tx: Tx, codes: readonly string[]): Promise<Map<string, KnownCustomer>>;
  insert(tx: Tx, customers: readonly ({ id: string } & CustomerPatch)[]): Promise<void>;
  change(tx: Tx, id: string, patch: CustomerPatch, changed: readonly string[]): Promise<void>;
}

const { kind: kinds } = importEntities.parties.columns;
/** As it would be typed: what a spreadsheet took from a number is put back. */
const mend: Partial<Record<CustomerPart, (text: string) => string | null>> = { phone: typedPhone, nationalId: nationalIdOf };

/** A row of a file of customers, by the keys of its columns. Every cell that is wrong is told. */
export function readParty(cells: Readonly<Record<string, string>>): { ok: true; value: ImportedParty } | { ok: false; faults: CellFault[] } {
  const faults: CellFault[] = [];
  const parts: ImportedParty['parts'] = {};
  const name = cells.name?.trim() ?? '';
  if (name.length > 200) faults.push(fault('name', 'import.cell-long', { most: 200 }));
  const kind = cells.kind?.trim() ? readChoice(kinds, cells.kind) : undefined;
  if (kind === null) faults.push(fault('kind', 'import.cell-choice', { options: Object.values(kinds.options).flatMap(({ fa, en }) => [fa, en]).join('، ') }));
  for (const part of Object.keys(customerParts) as CustomerPart[]) {
    const typed = cells[part]?.trim() ?? '';
    if (typed === '') continue;
    const mended = mend[part]?.(typed);
    const value = mended === null ? null : keptPart(part, mended ?? typed);
    if (value === null || !customerParts[part].safeParse(value).success) faults.push(fault(part, `import.party.${part}`));
    else parts[part] = value;
  }
  const isCompany = kind === 'legal' || (kind === undefined && parts.legalId !== undefined && parts.nationalId === undefined);
  if (kind === 'natural' && parts.legalId !== undefined) faults.push(fault('legalId', 'import.party.of-company'));
  if (kind === 'legal' && parts.nationalId !== undefined) faults.push(fault('nationalId', 'import.party.of-person'));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { code: parts.code!, name, parts, ...(kind ? { kind } : isCompany && { kind: 'legal' as const }) } };
}

/** Customers from a file: found again by their code. */
export function createPartyImport({ store, sealing, journal }: { store: PartyImportStore; sealing: Sealing; journal: Journal }): EntityRun<ImportedParty> {
  return {
    entity: 'parties',
    keysOf: ({ code }) => (code === undefined ? [] : [code]),
    read: readParty,
    async write(tx, { jobId, createdBy, dry }, parties) {
      const known = await store.byCodes(tx, parties.map(({ code }) => code));
      const fresh: ({ id: string } & CustomerPatch)[] = [];
      const changed: { id: string; patch: CustomerPatch; what: string[] }[] = [];
      const made: { id: string; what: string[] }[] = [];
      for (const { code, name, kind, parts } of parties) {
        const there = known.get(code);
        // The same id on every try: the seal of a part is bound to it.
        const before = there ?? nobodyYet(idFor('party', jobId, code));
        const { patch, changed: what } = patchOf(sealing, before, { name, ...(kind && { kind }), ...parts, code: there?.code ?? code });
        if (!there) { fresh.push({ ...patch, id: before.id }); made.push({ id: before.id, what }); } else if (what.length > 0) changed.push({ id: there.id, patch, what });
      }
      if (!dry) {
        if (fresh.length > 0) await store.insert(tx, fresh);
        for (const { id, patch, what } of changed) await store.change(tx, id, patch, what);
        const entry = (action: 'customer.create' | 'customer.change') => ({ id, what }: { id: string; what: string[] }) => ({ actorId: createdBy, actorRole: null, action, resource: 'customer', resourceId: id, after: { changed: what.join(', '), import: jobId } });
        await journal.audit(tx, [...made.map(entry('customer.create')), ...changed.map(entry('customer.change'))]);
      }
      return { same: parties.length - fresh.length - changed.length, changed: changed.length, refused: noneRefused };
    },
  };
}
