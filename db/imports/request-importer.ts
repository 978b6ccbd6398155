import type { AddedRequest, RequestImporter } from '../../domain/imports/request-importer';
import type { ImportedRequest } from '../../domain/imports/open-repair-row';
import { requestNumber } from '../../domain/requests/create-request';
import { newTrackingCode } from '../../domain/requests/tracking-code';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { takeNumbers } from '../requests/take-numbers';
import { sqlOf } from '../unit-of-work';

const process = 'repair';

/** Requests, their history, instances and outbox rows in one statement. */
const addSql = `
with given as (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::date[], $10::uuid[])
    as g (id, no, tracking_code, external_id, customer_id, item_text, brand_text, words, reported_on, history_id)
), made as (
  insert into service_request (id, no, tracking_code, channel, external_id, branch_id, customer_id, item_text, brand_text, words, reported_on, created_by, import_id)
  select id, no, tracking_code, 'import', external_id, $11::uuid, customer_id, item_text, brand_text, words, reported_on, $12::uuid, $14::uuid from given
  returning id, status, clock, created_at
), history as (
  insert into status_history (id, request_id, at, status, clock, actor_id)
  select g.history_id, m.id, m.created_at, m.status, m.clock, $12::uuid from made m join given g on g.id = m.id
), instance as (
  insert into process_instance (id, process, definition_id, definition_hash, request_id, branch_id, status, input)
  select m.id, $13, d.id, d.hash, m.id, $11::uuid, 'starting', jsonb_build_object('requestId', m.id, 'agentId', null, 'list', false, 'channel', 'import', 'priority', 1)
  from made m, (select id, hash from process_definition where process = $13 order by version desc limit 1) d
  returning id
), told as (
  insert into outbox (kind, instance_id, bulk) select 'start', id, true from instance order by id
) select count(*)::int as started from instance`;

export function createRequestImporter(): RequestImporter {
  return {
    async add(tx, batch, requests) {
      const fresh = await unknownOf(tx, requests);
      if (fresh.length === 0) return [];
      const customers = await customersOf(tx, fresh);
      const { branchCode, year, first } = await takeNumbers(tx, batch.branchId, fresh.length);
      const rows = fresh.map((request, index) => ({
        ...request, id: newId(), no: requestNumber({ branchCode, year, number: first + index }), code: newTrackingCode(), customerId: customers.get(request.customer) ?? null,
      }));
      const [result] = await sqlOf(tx).query<{ started: number }>(addSql, [
        rows.map(({ id }) => id), rows.map(({ no }) => no), rows.map(({ code }) => code), rows.map(({ externalId }) => externalId), rows.map(({ customerId }) => customerId),
        rows.map(({ itemText }) => itemText), rows.map(({ brandText }) => brandText), rows.map(({ words }) => words), rows.map(({ reportedOn }) => reportedOn), rows.map(newId),
        batch.branchId, batch.createdBy, process, batch.importId,
      ]);
      if (result?.started !== rows.length) throw new Error(`No version of the process ${process} is deployed`);
      return rows.map(({ id, no, externalId }): AddedRequest => ({ id, no, externalId }));
    },
  };
}

async function unknownOf(tx: Tx, requests: readonly ImportedRequest[]): Promise<ImportedRequest[]> {
  const known = await sqlOf(tx).query<{ id: string }>('select external_id as id from service_request where external_id = any ($1::text[])', [requests.map(({ externalId }) => externalId)]);
  const ids = new Set(known.map(({ id }) => id));
  return requests.filter(({ externalId }) => !ids.has(externalId));
}

/** The customer of each group: one row a name, found again by a later import. */
async function customersOf(tx: Tx, requests: readonly ImportedRequest[]): Promise<Map<string, string>> {
  const names = [...new Set(requests.map(({ customer }) => customer))].sort();
  await sqlOf(tx).query(`insert into party (id, name, external_id) select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict (external_id) do nothing`, [names.map(newId), names, names.map(groupKey)]);
  const found = await sqlOf(tx).query<{ id: string; key: string }>('select zamen_party_now(id) as id, external_id as key from party where external_id = any ($1::text[])', [names.map(groupKey)]);
  const byKey = new Map(found.map(({ id, key }) => [key, id]));
  return new Map(names.flatMap((name) => { const id = byKey.get(groupKey(name)); return id ? [[name, id] as const] : []; }));
}
const groupKey = (name: string): string => `group:${name}`;
