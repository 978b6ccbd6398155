import { ok, refuse, type Result } from '../../contracts/errors';
import type { OneTimePassword } from '../../contracts/people';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { PasswordHasher, PeopleStore, SessionStore, TokenStore } from '../session/ports';
import { newOneTimePassword } from '../session/secrets';
import { beyond } from './powers';

/** Long enough to be handed over, too short to be forgotten on a note. */
export const oneTimeHours = 72;

export interface ManageAccessDeps { unitOfWork: UnitOfWork; people: PeopleStore; sessions: SessionStore; tokens: TokenStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }

/**
 * What whoever looks after accounts does with those of others. Refusals: `access.denied`, `user.not-found` (also for people of other
 * branches, and for people who see more than the actor), `user.beyond` (who has more power over accounts), `user.own` (one's own goes by the account page, with its present password).
 */
export function createAccessManagement({ unitOfWork, people, sessions, tokens, hasher, journal }: ManageAccessDeps) {
  return {
    /** Sets a password that is good once within three days, ends all sessions and forgets the person's devices and failed tries. Tokens wait until it is changed. */
    async resetPassword(actor: UserActor, userId: string): Promise<Result<OneTimePassword>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      if (userId === actor.id) return refuse('user.own');
      const password = newOneTimePassword();
      const passwordHash = await hasher.hash(password);
      return unitOfWork.run<OneTimePassword>(actor, async (tx) => {
        const person = await people.find(tx, actor, userId);
        if (!person) return refuse('user.not-found');
        if (await beyond(people, tx, actor, person.roles)) return refuse('user.beyond');
        if (!person.active) return refuse('user.inactive', { login: person.login });
        const until = new Date((await sessions.now(tx)).getTime() + oneTimeHours * 3_600_000);
        await sessions.setPassword(tx, userId, passwordHash, oneTimeHours);
        await sessions.forgetPlaces(tx, userId);
        const ended = await sessions.endAllBut(tx, userId, null);
        await journal.changes(tx, [{ topic: 'session', keys: {}, userId }]);
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'user.manage'), action: 'password.reset', resource: 'user', resourceId: userId, after: { login: person.login, sessionsEnded: ended } }]);
        return ok({ password, until: until.toISOString() });
      });
    },

    /** Signs the person out everywhere and revokes their tokens. */
    async endAccess(actor: UserActor, userId: string): Promise<Result<{ sessions: number; tokens: number }>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      if (userId === actor.id) return refuse('user.own');
      return unitOfWork.run(actor, async (tx) => {
        const person = await people.find(tx, actor, userId);
        if (!person) return refuse('user.not-found');
        if (await beyond(people, tx, actor, person.roles)) return refuse('user.beyond');
        const ended = { sessions: await sessions.endAllBut(tx, userId, null), tokens: await tokens.revokeAll(tx, userId) };
        await journal.changes(tx, [{ topic: 'session', keys: {}, userId }]);
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'user.manage'), action: 'session.end-all', resource: 'user', resourceId: userId, after: { login: person.login, ...ended } }]);
        return ok(ended);
      });
    },
  };
}
export type AccessManagement = ReturnType<typeof createAccessManagement>;
