import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Journal } from '../shared/journal';
import { csvOptions } from './open-repair-csv';
import { readOpenRepairRow, type CsvRecord, type ImportedRequest } from './open-repair-row';
import type { ImportWork } from './ports';
import type { RequestImporter } from './request-importer';
import type { ReadRow, RowWork } from './run-import';

/** Requests of an Open Repair file: one that has come in before is left as it is. A hundred are about 30 ms of work, in which others wait for the branch's next number. */
export function requestWork({ importer, journal, now }: { importer: RequestImporter; journal: Journal; now: () => Date }, jobId: string, { content, branchId, createdBy }: ImportWork): RowWork<ImportedRequest> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tehran' }).format(now());
  return {
    batchSize: 100,
    rows: rowsOf(content, today),
    async write(tx, requests) {
      const fresh = await importer.add(tx, { importId: jobId, branchId, createdBy }, requests);
      await journal.audit(tx, fresh.map(({ id, no, externalId }) => ({ actorId: createdBy, actorRole: null, action: 'request.import', resource: 'request', resourceId: id, requestId: id, after: { no, externalId, import: jobId } })));
      await journal.tell(tx, fresh.map(({ id }) => ({ type: 'request.created' as const, requestId: id, instanceId: id, facts: { channel: 'import' } })));
      return { same: requests.length - fresh.length, changed: 0 };
    },
  };
}

async function* rowsOf(content: Buffer, today: string): AsyncGenerator<ReadRow<ImportedRequest>> {
  let row = 1;
  for await (const record of recordsOf(content)) yield { row: row += 1, keys: [(record.id ?? '').trim()], read: () => readOpenRepairRow(record, today) };
}

const chunkSize = 64 * 1024;

/** The rows one after the other, without holding all of them. */
function recordsOf(content: Buffer): AsyncIterable<CsvRecord> {
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < content.length; at += chunkSize) yield content.subarray(at, at + chunkSize);
  }
  const parser = parse(csvOptions);
  Readable.from(chunks(), { objectMode: false }).on('error', (error) => parser.destroy(error)).pipe(parser);
  return parser as AsyncIterable<CsvRecord>;
}
