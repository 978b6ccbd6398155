import { toString as drawQr } from 'qrcode';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import { serialWorkbook } from '../lists/serial-workbook';
import type { ApiServices } from '../services';

/** The bank of serials. */
export function addSerialEndpoints(add: AddEndpoint, { unitOfWork, serials, serialManagement, listExports }: Pick<ApiServices, 'unitOfWork' | 'serials' | 'serialManagement' | 'listExports'>): void {
  const found = <T>(value: Result<T> | null): Result<T> => value ?? refuse('serial.not-found');
  const unit = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const detail = await serials.detail(tx, actor, id);
    return detail ? ok(detail) : refuse('serial.not-found');
  });
  const rule = (actor: UserActor, itemId: string) => unitOfWork.run(actor, async (tx) => {
    const there = await serials.rule(tx, itemId);
    return there ? ok(there) : refuse('serial.item-unknown');
  });

  add('listSerials', ({ actor, query }) => unitOfWork.run(actor, (tx) => serials.list(tx, actor, query)));
  add('exportSerials', async ({ actor, query, signedIn }) => {
    const rows = await listExports.serials(actor, query);
    return rows.ok ? ok(await serialWorkbook(rows.value, signedIn.preferences.language)) : rows;
  });
  add('lookUpSerial', ({ actor, query }) => unitOfWork.run(actor, async (tx) => ok({ items: await serials.lookUp(tx, actor, query.serial) })));
  add('serialLabels', ({ actor, query }) => unitOfWork.run(actor, async (tx) => {
    const items = await serials.labels(tx, query.ids.split(','));
    return ok({ items: await Promise.all(items.map(async (item) => ({ ...item, qr: await drawQr(item.serial, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }) }))) });
  }));
  add('previewSerials', ({ actor, body }) => serialManagement.look(actor, body));
  add('addSerials', ({ actor, body }) => serialManagement.add(actor, body));
  add('readSerialRule', ({ actor, params }) => rule(actor, params.id));
  add('setSerialRule', async ({ actor, params: { id }, body, precondition }) => {
    const done = await serialManagement.setRule(actor, id, body, precondition!);
    return done.ok ? rule(actor, id) : done;
  });
  add('readSerial', ({ actor, params }) => unit(actor, params.id));
  add('changeSerial', async ({ actor, params: { id }, body, precondition }) => {
    const done = await serialManagement.change(actor, id, body, precondition!);
    return done.ok ? unit(actor, id) : done;
  });
  add('listSerialEvents', ({ actor, params, query }) => unitOfWork.run(actor, async (tx) => found(await serials.events(tx, actor, params.id, query))));
  add('listSerialRequests', ({ actor, params, query }) => unitOfWork.run(actor, async (tx) => found(await serials.requests(tx, actor, params.id, query))));
  add('recordSerialEvent', async ({ actor, params: { id }, body }) => {
    const done = await serialManagement.record(actor, id, body);
    return done.ok ? unit(actor, id) : done;
  });
  add('fitSerialComponent', async ({ actor, params: { id }, body }) => {
    const done = await serialManagement.fit(actor, id, body);
    return done.ok ? unit(actor, id) : done;
  });
}
