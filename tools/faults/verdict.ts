import { setTimeout as pause } from 'node:timers/promises';
import { countWork, findViolations, workOfRequests, type Violation, type WorkCounts } from '../../db/read/consistency';
import type { Journey } from '../staff/plan';

export interface Verdict { violations: Violation[]; counts: WorkCounts; lost: string[] }

/** After this nothing that is due may still wait. */
const lateSeconds = 20;

/** Whether all is as it must be, once the product has come to rest; it is given some time for that. */
export async function judge(ownerUrl: string, journeys: ReadonlyMap<string, Journey>, patienceSeconds: number): Promise<Verdict> {
  for (const until = Date.now() + patienceSeconds * 1_000; ; await pause(1_000)) {
    const violations = await findViolations(ownerUrl, lateSeconds);
    if (violations.length === 0 || Date.now() > until) return { violations, counts: await countWork(ownerUrl), lost: await lostIn(ownerUrl, journeys) };
  }
}

/** What stands elsewhere than planned, was taken in twice or not at all, or had more or fewer tasks than planned. */
async function lostIn(ownerUrl: string, journeys: ReadonlyMap<string, Journey>): Promise<string[]> {
  const work = await workOfRequests(ownerUrl);
  const known = new Map(work.map((row) => [row.requestId, row]));
  const perRecord = new Map<string, number>();
  for (const { externalId } of work) if (externalId !== null) perRecord.set(externalId, (perRecord.get(externalId) ?? 0) + 1);
  return [
    ...[...journeys].flatMap(([id, { recordId, status, outcome, steps }]) => {
      const row = known.get(id);
      if (!row) return [`${recordId} is not there`];
      const found: string[] = [];
      if (row.status !== status || (outcome !== null && row.outcome !== outcome)) found.push(`${recordId} stands at ${row.status} ${row.outcome ?? ''} instead of ${status} ${outcome ?? ''}`);
      if (row.tasks !== steps.length) found.push(`${recordId} had ${row.tasks} tasks instead of ${steps.length}`);
      return found;
    }),
    ...[...perRecord].filter(([, times]) => times > 1).map(([record, times]) => `${record} was taken in ${times} times`),
    ...work.filter(({ requestId }) => !journeys.has(requestId)).map(({ externalId }) => `${externalId ?? 'a request'} was taken in without an answer`),
  ];
}
