import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../../tools/staff/crew';
import { patiently } from '../../../tools/staff/patience';
import { isAboutMyLists } from '../../../contracts/whose-lists';
import { gather } from '../../../ui/src/lib/gather';
import { percentile } from '../../statistics';
import type { Company } from './company';
import type { ReadyTask } from './floor';
import { isAssigned, roleOf } from './journeys';
import type { Orders } from './messages';

/** A task that is not shown by then counts as that late. */
const longest = 10_000;

interface Clicked { at: number; task: string; next: Person }

/**
 * Clicks on "complete" at a fixed rate, whatever the answers do. Each person has an open event stream; when it tells the next person
 * of the next task, that person's list is fetched when and as the interface does it, and the row is there. The clock runs from the
 * click, and what the client itself came too late for it is added.
 */
export async function openLoop(company: Company, { perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Orders['openLoop']['answer']> {
  const { floor } = company;
  const clicked = new Map<string, Clicked>();
  const [shown, late]: [number[], number[]] = [[], []];
  const running = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };
  const desks = new Map(company.people.map((person) => [person, deskOf(person)]));
  const streams = await company.openStreams((person, keys) => {
    const { requestId, id } = keys;
    const entry = clicked.get(requestId ?? '');
    const desk = desks.get(person)!;
    if (entry && id !== undefined && id !== entry.task && entry.next.id === person.id) {
      clicked.delete(requestId!);
      track(desk.shows(id).then(() => { shown.push(performance.now() - entry.at); }));
    }
    if (isAboutMyLists({ keys }, { id: person.id, roles: [person.role] })) desk.told();
  });

  const turns = new Map<string, number>();
  /** Whose turn it is with a step: the technician's own, else everybody's of the role by turns. */
  const personFor = ({ device }: ReadyTask, at: number): Person | undefined => {
    const step = device.journey.steps[at];
    if (!step) return undefined;
    if (isAssigned(step.taskType)) return company.people.find(({ id }) => id === device.technician);
    const people = company.of(roleOf(step.taskType));
    const turn = (turns.get(step.taskType) ?? 0) + 1;
    turns.set(step.taskType, turn);
    return people[turn % people.length];
  };

  company.countAnew();
  const refusedBefore = company.refusals;
  floor.order = 'wide';
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = began + (n * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    const task = floor.takeAny();
    const person = task && personFor(task, task.device.at);
    if (!task || !person) throw new Error(`The open loop ran out of tasks after ${n} clicks`);
    const behind = Math.max(0, performance.now() - due);
    late.push(behind);
    track(company.complete(person, task, () => {
      const next = personFor(task, task.device.at + 1);
      if (next) clicked.set(task.device.id, { at: performance.now() - behind, task: task.id, next });
    }));
  }
  for (const until = performance.now() + longest; (running.size > 0 || clicked.size > 0) && performance.now() < until;) await pause(20);
  const resyncs = streams.reduce((sum, stream) => sum + stream.resyncs, 0);
  for (const stream of streams) stream.close();
  const all = [...shown, ...Array.from({ length: clicked.size }, () => longest)];
  return {
    clicks: company.clicks.length, shown: shown.length, p50: percentile(all, 0.5), p99: percentile(all, 0.99),
    clickP50: percentile(company.clicks, 0.5), clickP99: percentile(company.clicks, 0.99), slowestClick: Math.max(0, ...company.clicks), refused: company.refusals - refusedBefore, lateP99: percentile(late, 0.99), resyncs, cold: company.coldShare,
  };
}

interface Desk { /** Of a task of the person's lists. */ told(): void; /** Resolves when the list that is fetched next has this task. */ shows(taskId: string): Promise<void> }

/** The interface's own gathering of all that a person is told; the list is fetched only where a task is waited for. */
function deskOf(person: Person): Desk {
  let waiting: { id: string; fetched: (list: Promise<void>) => void }[] = [];
  const { tell } = gather(() => {
    const tasks = waiting;
    waiting = [];
    const list = tasks.length > 0 ? refetch(person, tasks.map(({ id }) => id)) : Promise.resolve();
    for (const { fetched } of tasks) fetched(list);
  });
  return { told: tell, shows: (id) => new Promise((resolve) => { waiting.push({ id, fetched: resolve }); }) };
}

/** What the interface does on a `task` event: the list that is on screen, and the row when it is not on the first page. */
async function refetch({ client, role }: Person, taskIds: string[]): Promise<void> {
  const page = await patiently(() => client.listTasks({ view: role === 'technician' ? 'mine' : 'team', limit: 50 }), { seconds: 10 });
  const missing = taskIds.filter((taskId) => !page.items.some(({ id }) => id === taskId));
  await Promise.all(missing.map((taskId) => patiently(() => client.readTask(taskId), { seconds: 10 })));
}
