import { setTimeout as pause } from 'node:timers/promises';
import type { Status } from '../../contracts/statuses';
import { isOfRequest, type OfRequest, type TaskRow } from '../../contracts/tasks';
import { anyOf, type Person } from './crew';
import { createGate } from './gate';
import { shuffled } from './lots';
import { patiently, type Patience } from './patience';
import { nextOutcome, type Journey } from './plan';
import { workTask } from './work-task';

export interface PlayOptions {
  seed: number;
  people: readonly Person[];
  /** By the id of the request. More may be added while the play goes on. */
  journeys: ReadonlyMap<string, Journey>;
  /** Tasks that are worked on at the same time. */
  concurrency: number;
  /** How long a person clicks again before giving up. */
  patienceSeconds: number;
  /** The play is given up when nothing has moved for so long. */
  stallSeconds: number;
  /** More requests are still being made. */
  opening?: () => boolean;
  say?: (line: string) => void;
}
export interface PlayResult {
  tasksDone: number;
  /** Clicks that had to be made again, by what was answered. */
  clickedAgain: Record<string, number>;
  lost: Record<string, number>;
  refused: { taskType: string; request: string; reason: string }[];
  /** Requests that do not stand where their plan says. */
  wrong: { requestId: string; no: string; recordId: string; expected: Status; status: Status | 'missing' }[];
  seconds: number;
}

/** Staff work their inboxes until every request stands where its journey ends. */
export async function play(options: PlayOptions): Promise<PlayResult> {
  const { people, journeys, seed, say = () => undefined } = options;
  const from = Date.now();
  const result: PlayResult = { tasksDone: 0, clickedAgain: {}, lost: {}, refused: [], wrong: [], seconds: 0 };
  const count = (counts: Record<string, number>, code: string): void => { counts[code] = (counts[code] ?? 0) + 1; };
  const patience: Patience = { seconds: options.patienceSeconds, again: (error) => count(result.clickedAgain, 'code' in error ? error.code : 'no answer') };
  const gate = createGate(options.concurrency);
  const done = new Map<string, number>();
  const blocked = new Set<string>();
  let movedAt = Date.now();
  let over = false;

  const before = (row: OfRequest<TaskRow>): number => done.get(`${row.request.id} ${row.taskType}`) ?? 0;
  const wanted = (row: OfRequest<TaskRow>): string | undefined => {
    const journey = journeys.get(row.request.id);
    return journey && row.state === 'open' && !blocked.has(row.id) ? nextOutcome(journey, row.taskType, before(row)) : undefined;
  };

  /** The first tasks of the person's views that the plans want done. */
  async function inboxOf({ client, id }: Person): Promise<OfRequest<TaskRow>[]> {
    const found: OfRequest<TaskRow>[] = [];
    for (const view of ['mine', 'team'] as const) {
      for (let after: string | undefined, more = true; more && found.length < 20;) {
        const page = await patiently(() => client.listTasks({ view, limit: 100, ...(after !== undefined && { after }) }), patience);
        found.push(...page.items.filter(isOfRequest).filter((row) => wanted(row) !== undefined && (!row.assignee || row.assignee.id === id)));
        more = page.next !== null;
        after = page.next ?? undefined;
      }
    }
    return found;
  }

  async function day(person: Person): Promise<void> {
    const technicians = people.filter(({ role, branchId }) => role === 'technician' && branchId === person.branchId).map(({ id, login }) => ({ id, name: login }));
    for (let idle = 0; !over;) {
      const rows = shuffled(await inboxOf(person), seed, person.login, result.tasksDone).slice(0, 8);
      idle = rows.length > 0 ? 0 : idle + 1;
      if (idle > 0) await pause(Math.min(150 * idle, 1_000));
      for (const row of rows) {
        const [journey, outcome] = [journeys.get(row.request.id), wanted(row)];
        if (over || !journey || outcome === undefined) continue;
        const worked = await gate(() => workTask({ person, row, journey, outcome, before: before(row), technicians, seed, patience }));
        if (worked.kind === 'lost') { count(result.lost, worked.code); continue; }
        if (worked.kind === 'refused') {
          blocked.add(row.id);
          result.refused.push({ taskType: row.taskType, request: row.request.no, reason: worked.refusal.message });
          say(`Refused: ${row.request.no} ${row.taskType}: ${worked.refusal.message}`);
          continue;
        }
        done.set(`${row.request.id} ${row.taskType}`, before(row) + 1);
        result.tasksDone += 1;
        movedAt = Date.now();
        if (result.tasksDone % 500 === 0) say(`${result.tasksDone} tasks done after ${Math.round((Date.now() - from) / 1_000)} s`);
      }
    }
  }

  async function watch(): Promise<void> {
    while (!over) {
      await pause(500);
      const quiet = Date.now() - movedAt;
      if (quiet < 1_500 || options.opening?.()) continue;
      result.wrong = await misplaced(anyOf(people, 'manager'), journeys, patience);
      if (result.wrong.length === 0 || quiet > options.stallSeconds * 1_000) { over = true; return; }
      await pause(Math.min(5_000, 500 + journeys.size * 5));
    }
  }

  const days = people.map((person) => day(person).catch((error: unknown) => { over = true; throw error; }));
  const ended = await Promise.allSettled([watch(), ...days]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return { ...result, seconds: (Date.now() - from) / 1_000 };
}

/** Requests of the journeys that the product shows at another status than planned, or not at all. */
export async function misplaced({ client }: Person, journeys: ReadonlyMap<string, Journey>, patience: Patience): Promise<PlayResult['wrong']> {
  const rows = await client.all((after) => patiently(() => client.listRequests({ limit: 100, ...(after !== undefined && { after }) }), patience));
  const standing = new Map(rows.map((row) => [row.id, row]));
  return [...journeys].flatMap(([requestId, { recordId, status: expected }]) => {
    const row = standing.get(requestId);
    return row?.status === expected ? [] : [{ requestId, recordId, no: row?.no ?? '', expected, status: row?.status ?? 'missing' as const }];
  });
}
