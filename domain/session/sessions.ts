import { timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { OpenSession, Preferences } from '../../contracts/session';
import { systemActor, systemFor, type UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { SignedIn } from './ports';
import { hashOf } from './secrets';
import { createSignIn, idleMinutes, type SessionDeps } from './sign-in';

/** What a person does with their own sessions. */
export function createSessions(deps: SessionDeps) {
  const { unitOfWork, store, journal } = deps;
  const told = (tx: Tx, userId: string) => journal.changes(tx, [{ topic: 'session', keys: {}, userId }]);
  return {
    signIn: createSignIn(deps),

    /** Whose token it is; null when it is unknown, ended or of somebody who was deactivated. `touch: false` does not count as use. */
    find(token: string, { touch = true }: { touch?: boolean } = {}): Promise<SignedIn | null> {
      return store.find(null, hashOf(token), idleMinutes, touch);
    },

    async signOut({ actor, by }: SignedIn): Promise<void> {
      if (by.kind !== 'session') return;
      await unitOfWork.do(systemFor(actor.origin), async (tx) => {
        await store.close(tx, by.tokenHash);
        await told(tx, actor.id);
        await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'session.close', resource: 'user', resourceId: actor.id }]);
      });
    },

    /** My living sessions, the last seen first. */
    list: ({ actor, by }: SignedIn): Promise<OpenSession[]> => unitOfWork.do(actor, (tx) => store.list(tx, actor.id, idleMinutes, by.kind === 'session' ? by.id : null)),

    /** Ends one of my sessions; its streams end with it. One that has ended already is `session.not-found`. */
    revoke: (actor: UserActor, sessionId: string): Promise<Result<undefined>> => unitOfWork.run(actor, async (tx) => {
      if (!await store.end(tx, actor.id, sessionId)) return refuse('session.not-found');
      await told(tx, actor.id);
      await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'session.revoke', resource: 'user', resourceId: actor.id, after: { sessions: 1 } }]);
      return ok(undefined);
    }),

    /** Ends all of my sessions but the one that asks. */
    revokeOthers: ({ actor, by }: SignedIn): Promise<Result<undefined>> => unitOfWork.run(actor, async (tx) => {
      const sessions = await store.endAllBut(tx, actor.id, by.kind === 'session' ? by.id : null);
      if (sessions === 0) return ok(undefined);
      await told(tx, actor.id);
      await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'session.revoke', resource: 'user', resourceId: actor.id, after: { sessions } }]);
      return ok(undefined);
    }),

    async changePreferences(signedIn: SignedIn, change: Partial<Preferences>): Promise<SignedIn> {
      const preferences = { ...signedIn.preferences, ...change };
      await unitOfWork.do(signedIn.actor, (tx) => store.savePreferences(tx, signedIn.actor.id, preferences));
      return { ...signedIn, preferences };
    },

    /** Removes ended sessions and forgotten counters; run now and then. */
    sweep(): Promise<number> {
      return unitOfWork.do(systemActor, (tx) => store.sweep(tx, idleMinutes));
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

/** Whether the token sent with a write is that of the session; takes as long for every wrong one. */
export function csrfMatches(signedIn: SignedIn, sent: string | undefined): boolean {
  const [expected, given] = [hashOf(signedIn.csrfToken), hashOf(sent ?? '')];
  return timingSafeEqual(expected, given);
}
