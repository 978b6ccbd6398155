import { noPlaces, shippedRights } from '../access/fakes/shipped-rights';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { AuditFilter } from './ports';
import { createExportAudit } from './export-audit';

test('more than fits into one file is refused, and not recorded as taken', async () => {
  const written: unknown[] = [];
  const asked: AuditFilter[] = [];
  const unitOfWork = { run: (_actor: unknown, work: (tx: Tx) => Promise<unknown>) => work({} as Tx) } as unknown as UnitOfWork;
  const exported = createExportAudit({
    unitOfWork, most: 2, audit: { list: async (_tx, filter) => { asked.push(filter); return { ok: true, value: { items: [], next: filter.action ? null : 'more' } }; } },
    journal: { audit: async (_tx, entries) => { written.push(...entries); }, changes: async () => undefined, tell: async () => undefined, notify: async () => undefined },
  });
  const actor = { kind: 'user' as const, id: 'me', roles: ['manager'], rights: shippedRights(['manager']), branches: [], places: noPlaces, branchId: 'b', unitId: null, agentId: null };
  expect(await exported(actor, {})).toMatchObject({ ok: false, error: { code: 'audit.too-many', params: { limit: 2 } } });
  expect(written).toEqual([]);
  expect(await exported(actor, { action: 'task.claim' })).toEqual({ ok: true, value: [] });
  expect(asked[1]).toEqual({ action: 'task.claim', limit: 2 });
  expect(written).toMatchObject([{ action: 'audit.export', after: { action: 'task.claim', entries: 0 } }]);
});
