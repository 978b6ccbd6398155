import type { Router } from 'express';
import { ok, refuse, type Result } from '../../contracts/errors';
import { mostRevised, revisionFileLimit } from '../../contracts/price-revisions';
import { routes } from '../../contracts/routes';
import type { UserActor } from '../../domain/shared/actor';
import { readTable } from '../../platform/spreadsheet/read-table';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { upload } from '../middleware/upload';
import type { ApiServices } from '../services';
import { revisionWorkbook } from './price-workbook';

const limits = { rows: mostRevised + 1, columns: 40 };

/** Revisions of many prices. */
export function addPriceRevisionEndpoints(router: Router, add: AddEndpoint, { unitOfWork, prices, revisions, priceRevisions, listExports }: Pick<ApiServices, 'unitOfWork' | 'prices' | 'revisions' | 'priceRevisions' | 'listExports'>): void {
  const one = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await revisions.detail(tx, actor, id);
    return found ? ok(found) : refuse('price-revision.not-found');
  });
  const after = async (actor: UserActor, work: Promise<Result<string>>) => {
    const done = await work;
    return done.ok ? one(actor, done.value) : done;
  };
  add('listPriceRevisions', ({ actor, params: { id }, query }) => unitOfWork.run(actor, async (tx) => (await prices.list(tx, id) ? revisions.list(tx, id, query) : refuse('price-list.not-found'))));
  add('revisePrices', ({ actor, params, body }) => after(actor, priceRevisions.byRule(actor, params.id, body)));
  // The right is asked before a byte of the file is read.
  router.post(routes.revisePricesByFile.path, mayAtAll('revisePricesByFile'), ...upload(revisionFileLimit));
  add('revisePricesByFile', async ({ actor, params, query, request }) => {
    if (!request.file) return refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }]);
    const table = await readTable(request.file.buffer, limits);
    return table.ok ? after(actor, priceRevisions.byFile(actor, params.id, query, table.value)) : table;
  });
  add('readPriceRevision', ({ actor, params }) => one(actor, params.id));
  add('listPriceRevisionLines', ({ actor, params: { id }, query }) => unitOfWork.run(actor, async (tx) => (await revisions.detail(tx, actor, id) ? revisions.lines(tx, id, query) : refuse('price-revision.not-found'))));
  add('exportPriceRevision', async ({ actor, params: { id }, signedIn: { preferences: { language } } }) => {
    const found = await one(actor, id);
    if (!found.ok) return found;
    const taken = await listExports.priceRevision(actor, id);
    return taken.ok ? ok(await revisionWorkbook(taken.value, found.value.title, language)) : taken;
  });
  add('sendPriceRevision', ({ actor, params }) => after(actor, priceRevisions.send(actor, params.id)));
  add('withdrawPriceRevision', ({ actor, params }) => after(actor, priceRevisions.withdraw(actor, params.id)));
  add('approvePriceRevision', ({ actor, params }) => after(actor, priceRevisions.approve(actor, params.id)));
  add('rejectPriceRevision', ({ actor, params, body }) => after(actor, priceRevisions.reject(actor, params.id, body.reason)));
}
