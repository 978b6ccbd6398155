import { mostAbsenceDays, type AbsenceChange, type AbsenceRow, type AbsenceView, type NewAbsence, type SubstituteList } from '../../contracts/absences';
import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may, mayAtAll } from '../access/may';
import type { InboxStore } from '../inbox/ports';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Change, Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { AbsenceStore, KnownAbsence, Span, Workplace } from './ports';

export interface AbsencesDeps { unitOfWork: UnitOfWork; store: AbsenceStore; people: Pick<InboxStore, 'person' | 'tell'>; journal: Journal }

/** Whether somebody does tasks of that role where the other does. Their own rights say so, so that a substitute never sees more than they could before. */
const standsIn = (substitute: UserActor, person: UserActor, role: string): boolean =>
  substitute.id !== person.id && substitute.roles.includes(role) && may(substitute, 'task.work', { branchId: person.branchId, agentId: person.agentId, unitId: person.unitId });
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Who is away and who stands in for them, said by the person or by whoever looks after absences where the person is. */
export function createAbsences({ unitOfWork, store, people, journal }: AbsencesDeps) {
  const looksAfter = (actor: UserActor, id: string, { branchId, agentId, unitId }: Workplace): boolean =>
    actor.id === id || may(actor, 'absence.manage', { branchId, agentId, unitId, people: [id] });
  /** The person whose absence it is; others than the actor may look after are not there. */
  const personOf = async (tx: Tx, actor: UserActor, userId: string): Promise<Result<UserActor>> => {
    if (userId !== actor.id && !mayAtAll(actor, 'absence.manage')) return refuse('access.denied');
    const person = await people.person(tx, userId);
    return person && looksAfter(actor, person.id, person) ? ok(person) : refuse('user.not-found');
  };
  const shown = (actor: UserActor, { workplace, ...absence }: KnownAbsence): AbsenceRow => ({ ...absence, mayChange: absence.state !== 'over' && workplace !== null && looksAfter(actor, absence.person.id, workplace) });

  const judged = async (tx: Tx, person: UserActor, { from, to, substitutes }: AbsenceChange, was: KnownAbsence | null): Promise<Result<Span>> => {
    const { today, ...span } = await store.span(tx, person.id, { from, to });
    // One that runs keeps its first day, however long ago; none begins in the past.
    if (to < from || to < today || (from < today && from !== was?.from) || daysBetween(from, to) >= mostAbsenceDays || daysBetween(today, from) > mostAbsenceDays) return refuse('absence.dates');
    const named = substitutes.flatMap(({ role }) => role ?? []);
    const unknown = named.find((role) => !person.roles.includes(role));
    if (unknown !== undefined || new Set(substitutes.map(({ role }) => role)).size < substitutes.length) return refuse('absence.role', { role: unknown ?? '' });
    for (const { role, userId } of substitutes) {
      const substitute = await people.person(tx, userId);
      const wanted = role === null ? person.roles.filter((one) => !named.includes(one)) : [role];
      const missing = wanted.find((one) => !substitute || !standsIn(substitute, person, one));
      if (!substitute || userId === person.id || missing !== undefined) return refuse('absence.substitute', { role: missing ?? '' });
    }
    if (await store.overlaps(tx, person.id, span, was?.id ?? null)) return refuse('absence.overlap');
    return await store.closesRing(tx, person.id, span, substitutes.map(({ userId }) => userId), was?.id ?? null) ? refuse('absence.ring') : ok(span);
  };

  /** Substitutes and the person themself see at once whose lists are theirs now. */
  const record = async (tx: Tx, actor: UserActor, action: AuditAction, id: string, { id: person, name }: AbsenceRow['person'], before: KnownAbsence | null, after: AbsenceChange | null): Promise<void> => {
    await journal.audit(tx, [{
      actorId: actor.id, actorRole: actingRole(actor, 'absence.manage'), action, resource: 'absence', resourceId: id,
      before: before && { userId: person, from: before.from, to: before.to, substitutes: before.substitutes.map(({ role, person: { id: userId } }) => ({ role, userId })) }, after: after && { userId: person, from: after.from, to: after.to, substitutes: after.substitutes },
    }]);
    const told = [...new Set([person, ...before?.substitutes.map((one) => one.person.id) ?? [], ...after?.substitutes.map(({ userId }) => userId) ?? []])];
    await journal.changes(tx, told.flatMap((userId): Change[] => [{ topic: 'session', keys: { id: userId }, userId }, { topic: 'task', keys: {}, userId }]));
    const now = (after?.substitutes ?? []).map(({ userId }) => userId).filter((userId) => userId !== actor.id && !before?.substitutes.some((one) => one.person.id === userId));
    await people.tell(tx, [...new Set(now)].map((userId) => ({ userId, kind: 'absence-substitute', params: { by: name }, dedupe: `absence:${id}:${userId}:${after!.from}` })));
  };
  const found = async (tx: Tx, actor: UserActor, id: string): Promise<Result<{ absence: KnownAbsence; person: UserActor }>> => {
    await store.lock(tx);
    const absence = await store.find(tx, id);
    if (!absence) return refuse('absence.not-found');
    const person = await personOf(tx, actor, absence.person.id);
    return person.ok ? ok({ absence, person: person.value }) : refuse(person.error.code === 'access.denied' ? 'access.denied' : 'absence.not-found');
  };

  return {
    list: (actor: UserActor, view: AbsenceView): Promise<Result<{ items: AbsenceRow[] }>> => unitOfWork.run<{ items: AbsenceRow[] }>(actor, async (tx) => {
      if (view === 'team' && !mayAtAll(actor, 'absence.manage')) return refuse('access.denied');
      const rows = (await store.list(tx, actor, view)).map((absence) => shown(actor, absence));
      return ok({ items: view === 'team' ? rows.filter((row) => row.mayChange) : rows });
    }),

    /** Refusals: `access.denied`, `user.not-found`. */
    substitutes: (actor: UserActor, userId: string): Promise<Result<SubstituteList>> => unitOfWork.run<SubstituteList>(actor, async (tx) => {
      const person = await personOf(tx, actor, userId);
      if (!person.ok) return person;
      const { roles } = person.value;
      const able = (await store.colleagues(tx, person.value)).map(({ actor: one, name }) => ({ id: one.id, name, roles: roles.filter((role) => standsIn(one, person.value, role)) }));
      return ok({ roles: [...roles], items: able.filter((one) => one.roles.length > 0) });
    }),

    /** Refusals: `access.denied`, `user.not-found`, `absence.dates` (over, too long or too far ahead), `absence.role` (none of theirs, or twice), `absence.substitute` (does not hold the role there), `absence.overlap`, `absence.ring`. */
    add: (actor: UserActor, { userId, ...given }: NewAbsence): Promise<Result<AbsenceRow>> => unitOfWork.run<AbsenceRow>(actor, async (tx) => {
      await store.lock(tx);
      const person = await personOf(tx, actor, userId ?? actor.id);
      if (!person.ok) return person;
      const span = await judged(tx, person.value, given, null);
      if (!span.ok) return span;
      const id = newId();
      await store.add(tx, { ...given, ...span.value, id, userId: person.value.id, createdBy: actor.id });
      const made = (await store.find(tx, id))!;
      await record(tx, actor, 'absence.create', id, made.person, null, given);
      return ok(shown(actor, made));
    }),

    /** Refusals beside those: `absence.not-found`, `absence.over`, `precondition.failed`. */
    change: (actor: UserActor, id: string, given: AbsenceChange, seen: Seen): Promise<Result<AbsenceRow>> => unitOfWork.run<AbsenceRow>(actor, async (tx) => {
      const known = await found(tx, actor, id);
      if (!known.ok) return known;
      const { absence, person } = known.value;
      if (isOld(seen, absence.revision)) return refuse('precondition.failed');
      if (absence.state === 'over') return refuse('absence.over');
      const span = await judged(tx, person, given, absence);
      if (!span.ok) return span;
      await store.change(tx, id, { ...given, ...span.value });
      await record(tx, actor, 'absence.change', id, absence.person, absence, given);
      return ok(shown(actor, (await store.find(tx, id))!));
    }),

    /** What is over already stays so. Refusals: `absence.not-found`, `access.denied`. */
    end: (actor: UserActor, id: string): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      const known = await found(tx, actor, id);
      if (!known.ok) return known;
      const { absence } = known.value;
      if (absence.state === 'over') return ok(null);
      await store.end(tx, id);
      await record(tx, actor, 'absence.end', id, absence.person, absence, null);
      return ok(null);
    }),
  };
}
export type Absences = ReturnType<typeof createAbsences>;
