import { groupsOf } from '../../contracts/roles';
import { whoseLists } from '../../contracts/whose-lists';
import { may, mayAtAll } from '../access/may';
import { actsFor, belongsTo, rowOfTask, type TaskFacts } from '../access/task-rules';
import { systemActor, type UserActor } from '../shared/actor';
import type { Journal, NewNotice } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { NobodysTasks, Present, TaskPlace } from './nobodys-ports';
import type { InboxStore, InboxTask } from './ports';

/** One look moves at most so many of a place, and of each person; the next goes on. */
const most = 100;
const mostHeld = 500;

/** Who is there at a moment: the one picture that all of a look goes by. */
class Picture {
  private readonly byId: ReadonlyMap<string, Present>;
  private readonly ofRole = new Map<string, UserActor[]>();
  readonly away: readonly string[];
  readonly present: readonly UserActor[];

  constructor(people: readonly Present[], private readonly supervisors: ReadonlyMap<string, string>) {
    this.byId = new Map(people.map((person) => [person.actor.id, person]));
    this.away = people.filter(({ away }) => away).map(({ actor }) => actor.id);
    this.present = people.filter(({ away }) => !away).map(({ actor }) => actor);
    for (const actor of this.present) for (const role of groupsOf(actor.roles)) {
      const known = this.ofRole.get(role);
      if (known) known.push(actor);
      else this.ofRole.set(role, [actor]);
    }
  }

  person(id: string): UserActor | null { return this.byId.get(id)?.actor ?? null; }

  /** Who could take a task of this place that shuts nobody out: no more of them than can matter. */
  couldTake(place: TaskPlace): string[] {
    const task = factsOf(place);
    const found: string[] = [];
    for (const actor of this.ofRole.get(place.role) ?? []) {
      if (found.length > place.mostExcluded) break;
      if (belongsTo(actor, task)) found.push(actor.id);
    }
    return found;
  }

  /** Whether somebody is there for a task that has been given to somebody. */
  isTended(task: TaskFacts): boolean {
    const holder = this.byId.get(task.assigneeId!);
    if (holder && !holder.away) return true;
    return !task.excluded.includes(task.assigneeId!) && this.present.some((actor) => actor.standsFor !== undefined && !task.excluded.includes(actor.id) && actsFor(actor, task) !== null);
  }

  /** To whom a task goes, the first first: the supervisor of its unit (or of whoever had it), those of its branch, and whoever else may give tasks there. */
  receivers(task: TaskFacts): UserActor[] {
    const unitId = task.unitId ?? (task.assigneeId === null ? null : this.person(task.assigneeId)?.unitId ?? null);
    const first = unitId === null ? undefined : this.supervisors.get(unitId);
    const rank = (actor: UserActor): number => (actor.id === first ? 0 : actor.branchId !== task.branchId ? 3 : actor.roles.includes('supervisor') ? 1 : 2);
    const row = rowOfTask({ ...task, assigneeId: null });
    return this.present.filter((actor) => mayAtAll(actor, 'task.work') && (may(actor, 'task.assign', row) || (actor.id === first && belongsTo(actor, { ...task, assigneeId: actor.id }))))
      .map((actor) => [rank(actor), actor] as const).sort(([one], [other]) => one - other).map(([, actor]) => actor);
  }

  /** Those who can mend it. */
  administrators(): UserActor[] { return [...this.byId.values()].map(({ actor }) => actor).filter((actor) => may(actor, 'access.change')); }
}

const factsOf = ({ role, branchId, unitId, agentId }: TaskPlace): TaskFacts => ({ state: 'open', role, branchId, unitId, agentId, assigneeId: null, excluded: [] });

export interface TendNobodysDeps { unitOfWork: UnitOfWork; tasks: NobodysTasks; inbox: Pick<InboxStore, 'setAssignee'>; journal: Journal }

/**
 * No task is ever nobody's: what all are away from or switched off who could do it goes to the supervisor, with a notice. What somebody is there for stays,
 * so nothing goes back and forth. Where nobody can get a task either, administrators are told once. Answers how many were given.
 */
export function createTendNobodys({ unitOfWork, tasks, inbox, journal }: TendNobodysDeps) {
  const give = async (tx: Tx, picture: Picture, ids: readonly string[], isNobodys: (task: InboxTask) => boolean): Promise<number> => {
    const given: { task: InboxTask; to: UserActor }[] = [];
    let blocked: InboxTask | undefined;
    for (const task of ids.length === 0 ? [] : await tasks.lock(tx, ids)) {
      // As it is under its lock: somebody may have taken it since it was found.
      const to = isNobodys(task) ? picture.receivers(task).find(({ id }) => !task.excluded.includes(id)) : undefined;
      if (to) given.push({ task, to });
      else if (isNobodys(task)) blocked ??= task;
    }
    if (blocked) await tellAdministrators(tx, picture, blocked);
    for (const { task, to } of given) await inbox.setAssignee(tx, task, to.id, null, task.assigneeId);
    await journal.audit(tx, given.map(({ task, to }) => ({
      actorId: null, actorRole: null, action: 'task.fall-back', resource: 'task', resourceId: task.id, requestId: task.requestId, taskId: task.id, before: { assigneeId: task.assigneeId }, after: { assigneeId: to.id, role: task.role },
    })));
    await journal.changes(tx, given.map(({ task, to }) => ({ topic: 'task', keys: { id: task.id, ...(task.requestId && { requestId: task.requestId }), ...whoseLists(task, { role: task.role, assigneeId: to.id }) }, branchId: task.branchId, agentId: task.agentId })));
    await journal.notify(tx, noticesOf(picture, given));
    return given.length;
  };

  const tellAdministrators = (tx: Tx, picture: Picture, { id, requestId }: Pick<InboxTask, 'id' | 'requestId'>): Promise<void> =>
    journal.notify(tx, picture.administrators().map(({ id: userId }) => ({ userId, kind: 'task-nobody', requestId, taskId: id, params: {}, dedupe: `task-nobody:${id}:${userId}` })));

  const ofPlace = (picture: Picture, place: TaskPlace): Promise<number> => {
    const could = picture.couldTake(place);
    // Nobody is shut out of a task by as many.
    if (could.length > place.mostExcluded) return Promise.resolve(0);
    const receivers = picture.receivers(factsOf(place)).slice(0, place.mostExcluded + 1).map(({ id }) => id);
    return unitOfWork.do(systemActor, async (tx) => {
      const [blocked] = await tasks.ofPlace(tx, place, could, receivers, true, 1);
      if (blocked !== undefined) for (const task of await tasks.lock(tx, [blocked])) await tellAdministrators(tx, picture, task);
      return give(tx, picture, await tasks.ofPlace(tx, place, could, receivers, false, most), (task) => task.assigneeId === null && could.every((id) => task.excluded.includes(id)));
    });
  };

  return async (): Promise<number> => {
    const { picture, places, held } = await unitOfWork.do(systemActor, async (tx) => {
      const now = new Picture(await tasks.people(tx), await tasks.supervisors(tx));
      return { picture: now, places: await tasks.places(tx), held: await tasks.heldBy(tx, now.away, mostHeld) };
    });
    let given = 0;
    for (let at = 0; at < held.length; at += most) given += await unitOfWork.do(systemActor, (tx) => give(tx, picture, held.slice(at, at + most), (task) => task.assigneeId !== null && !picture.isTended(task)));
    for (const place of places) given += await ofPlace(picture, place);
    return given;
  };
}
export type TendNobodys = ReturnType<typeof createTendNobodys>;

/** One to each receiver, however many tasks; and one to whoever had some, to be read when they are back. */
function noticesOf(picture: Picture, given: readonly { task: InboxTask; to: UserActor }[]): NewNotice[] {
  const notices = new Map<string, NewNotice & { params: { count: number } }>();
  const add = (userId: string, kind: string, task: InboxTask): void => {
    const known = notices.get(`${kind}:${userId}`);
    // Of several none is the one that it leads to.
    if (known) { known.params.count += 1; known.requestId = known.taskId = null; }
    else notices.set(`${kind}:${userId}`, { userId, kind, requestId: task.requestId, taskId: task.id, params: { count: 1 }, dedupe: `${kind}:${task.id}:${userId}:${Date.now()}` });
  };
  for (const { task, to } of given) {
    add(to.id, 'task-fallen-back', task);
    if (task.assigneeId !== null && picture.person(task.assigneeId)) add(task.assigneeId, 'task-left', task);
  }
  return [...notices.values()];
}
