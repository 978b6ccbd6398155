import { businessZone } from '../../contracts/business-zone';
import type { CoverRow, CoverVerdict, UnitWarranties, UnitWarranty, WarrantyLoss } from '../../contracts/unit-warranties';
import { coverClasses } from '../../contracts/warranties';
import { may, scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import { cover } from '../../domain/warranty/cover';
import { dayOf, lastDayOf } from '../../domain/warranty/days';
import { namedItems, periodsOf } from '../../domain/warranty/periods';
import { createRequestCover, told } from '../../domain/warranty/request-cover';
import { standingOf } from '../../domain/warranty/standing';
import type { Parents } from '../../domain/warranty/terms';
import type { KeptWarranty, WarrantyQueries } from '../../domain/warranty/unit-ports';
import { sqlOf } from '../unit-of-work';
import { createWarrantyStore, readParents, readWarranties } from '../warranty/warranty-store';
import { refJson } from './items';
import { inScopeSql } from './scope-sql';
import { ownerJson, personJson, shownOwner, type Owner } from './serials';

type Item = CoverRow['item'];
type LossColumns = Omit<WarrantyLoss, 'mayDecide'> & { proposer: string; decider: string | null };
interface Shown { id: string; plan: UnitWarranty['plan']; through: UnitWarranty['through']; customer: Owner; createdAt: Date; extensions: UnitWarranty['extensions']; pauses: UnitWarranty['pauses']; transfers: UnitWarranty['transfers']; losses: LossColumns[] }
const itemOf = `case when i.id is not null then ${refJson('i')} end`;
const listOf = (json: string, from: string, order: string): string => `coalesce((select jsonb_agg(jsonb_build_object(${json}) order by ${order}) from ${from} where e.warranty_id = w.id), '[]')`;
const shownSql = `select w.id, jsonb_build_object('id', p.id, 'code', p.code, 'title', jsonb_build_object('fa', v.title_fa, 'en', v.title_en), 'version', v.version) as plan, w.through, ${ownerJson} as customer, w.created_at as "createdAt",
  ${listOf(`'id', e.id, 'item', ${itemOf}, 'class', e.class, 'kind', e.kind, 'days', e.days, 'on', e.given_on, 'reason', e.reason, 'by', ${personJson('a')}`, 'warranty_extension e left join item i on i.id = e.item_id left join app_user a on a.id = e.given_by', 'e.at desc, e.id')} as extensions,
  ${listOf(`'id', e.id, 'from', e.from_on, 'to', e.to_on, 'givesBack', e.gives_back, 'reason', e.reason, 'by', ${personJson('a')}`, 'warranty_pause e left join app_user a on a.id = e.paused_by', 'e.at desc, e.id')} as pauses,
  ${listOf(`'id', e.id, 'on', e.transferred_on, 'by', ${personJson('a')}`, 'warranty_transfer e left join app_user a on a.id = e.given_by', 'e.at desc, e.id')} as transfers,
  ${listOf(`'id', e.id, 'kind', e.kind, 'item', ${itemOf}, 'class', e.class, 'cause', e.cause, 'from', e.from_on, 'evidence', e.evidence, 'state', e.state, 'proposer', e.proposed_by, 'decider', e.decided_by, 'proposedBy', ${personJson('a')}, 'proposedAt', e.proposed_at, 'decidedBy', ${personJson('d')}, 'decision', e.decision, 'objection', e.objection, 'reviewedBy', ${personJson('r')}, 'review', e.review`,
    'warranty_loss e left join item i on i.id = e.item_id left join app_user a on a.id = e.proposed_by left join app_user d on d.id = e.decided_by left join app_user r on r.id = e.reviewed_by', 'e.proposed_at desc, e.id')} as losses
  from warranty w join warranty_plan p on p.id = w.plan_id join warranty_plan_version v on v.plan_id = w.plan_id and v.version = w.plan_version left join party o on o.id = w.customer_id where w.unit_id = $1`;

/** What is covered on a day: the product as a whole, and each part that is named apart. */
function coverOf(warranties: readonly KeptWarranty[], on: string, parents: Parents, items: ReadonlyMap<string, Item>): CoverVerdict[] {
  const named = [null, ...new Set(warranties.flatMap((one) => namedItems(one).filter((itemId) => itemId !== null)))];
  return named.flatMap((itemId) => coverClasses.map((of): CoverVerdict => {
    return { item: itemId === null ? null : items.get(itemId) ?? null, class: of, ...told(cover(warranties, { itemId, class: of, on, usage: null }, parents)) };
  }));
}

export function createWarrantyQueries(): WarrantyQueries {
  const covers = createRequestCover(createWarrantyStore());
  return {
    async ofUnit(tx, actor, unitId) {
      const [[unit], kept, shown] = await Promise.all([
        sqlOf(tx).query<{ itemId: string; today: string }>('select u.item_id as "itemId", (now() at time zone $2)::date::text as today from serial_unit u where u.id = $1', [unitId, businessZone]),
        readWarranties(tx, { unitIds: [unitId] }), sqlOf(tx).query<Shown>(shownSql, [unitId]),
      ]);
      if (!unit) return null;
      const { itemId, today } = unit;
      const mayActivate = may(actor, 'warranty.activate');
      const [parents, plans, named] = await Promise.all([
        readParents(tx, [itemId]),
        mayActivate ? sqlOf(tx).query<UnitWarranties['plans'][number]>(
          `select p.id, p.code, jsonb_build_object('fa', v.title_fa, 'en', v.title_en) as title from warranty_plan p join warranty_plan_version v on v.plan_id = p.id and v.version = p.version
           where p.active and not exists (select 1 from warranty w where w.plan_id = p.id and w.unit_id = $1) order by p.code`, [unitId]) : [],
        sqlOf(tx).query<{ id: string; item: NonNullable<Item> }>(`select i.id, ${refJson('i')} as item from item i where i.id = any ($1::uuid[])`, [[...new Set(kept.flatMap((one) => namedItems(one).filter((name) => name !== null)))]]),
      ]);
      const items = new Map<string, Item>(named.map(({ id, item }) => [id, item]));
      const ofProduct = parents.get(itemId)!;
      const toldOf = new Map(shown.map((one) => [one.id, one]));
      return { today, items: kept.map((one) => warrantyOf(actor, one, toldOf.get(one.id)!, { today, parents: ofProduct, items })), cover: coverOf(kept, today, ofProduct, items), plans, mayActivate, mayManage: may(actor, 'warranty.manage') } satisfies UnitWarranties;
    },
    async ofRequest(tx, actor, requestId, asked) {
      const bind: unknown[] = [requestId];
      const [there] = await sqlOf(tx).query(`select 1 from service_request r where r.id = $1 and ${inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`)}`, bind);
      if (!there) return null;
      const found = await covers.of(tx, requestId);
      if (!found) return { on: null, cover: [] };
      const items = await sqlOf(tx).query<{ item: NonNullable<Item> }>(`select ${refJson('i')} as item from item i where i.id = any ($1::uuid[]) order by i.code, i.id`, [asked]);
      return { on: found.on, cover: [null, ...items.map(({ item }) => item)].flatMap((item) => coverClasses.map((of): CoverVerdict => ({ item, class: of, ...told(found.ask(item?.id ?? null, of)) }))) };
    },
  };
}

function warrantyOf(actor: UserActor, kept: KeptWarranty, { customer, createdAt, losses, ...shown }: Shown, { today, parents, items }: { today: string; parents: Parents; items: ReadonlyMap<string, Item> }): UnitWarranty {
  const periods = periodsOf(kept, parents);
  const last = Math.max(-Infinity, ...periods.map(({ to }) => to));
  return {
    ...shown, state: standingOf(kept, periods, today), source: kept.source, start: kept.start, because: kept.because, until: last === -Infinity ? null : lastDayOf(last), customer: shownOwner(actor, customer), transferable: kept.terms.transferable, createdAt: createdAt.toISOString(),
    rows: periods.map(({ itemId, class: of, kind, from, to, line }) => ({ item: itemId === null ? null : items.get(itemId) ?? null, class: of, kind, from: dayOf(from), until: lastDayOf(to), share: line.share, usage: line.usage })),
    losses: losses.map(({ proposer, decider, proposedAt, ...loss }) => ({ ...loss, proposedAt: new Date(proposedAt).toISOString(), mayDecide: may(actor, 'warranty.decide') && proposer !== actor.id && (loss.state === 'proposed' || (loss.state === 'objected' && decider !== actor.id)) })),
  };
}
