import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { refuse, ok, type Result } from '../../contracts/errors';
import type { Preferences } from '../../contracts/session';
import type { Journal } from '../shared/journal';
import { systemActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import { countTry, waitSeconds } from './lock-out';
import type { PasswordHasher, SessionStore, SignedIn } from './ports';

/** A session ends after half a day without a request, and after a week in any case. */
const idleMinutes = 12 * 60;
const lifetimeMinutes = 7 * 24 * 60;

export interface SessionDeps { unitOfWork: UnitOfWork; store: SessionStore; hasher: PasswordHasher; journal: Journal }
export interface OpenedSession { token: string; signedIn: SignedIn }

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** One spelling of a login. */
export const loginOf = (given: string): string => given.normalize('NFKC').trim().toLowerCase();

export function createSessions({ unitOfWork, store, hasher, journal }: SessionDeps) {
  return {
    /**
     * Opens a session. Refusals: `session.credentials` (also for an unknown login, after as much work), `session.locked`
     * with `params.seconds`. A try counts before its password is looked at.
     */
    async signIn(given: { login: string; password: string; address: string; formerToken?: string }): Promise<Result<OpenedSession>> {
      const login = loginOf(given.login);
      const known = await unitOfWork.run(systemActor, async (tx) => {
        const [now, attempts] = [await store.now(tx), await store.attempts(tx, login, given.address)];
        const seconds = waitSeconds(attempts, now);
        if (seconds > 0) return refuse('session.locked', { seconds });
        await store.saveAttempts(tx, login, given.address, countTry(attempts, now));
        return ok(await store.credentials(tx, login));
      });
      if (!known.ok) return known;
      const right = await hasher.verify(known.value?.passwordHash ?? null, given.password);
      if (!known.value || !right) return refuse('session.credentials');

      const { userId } = known.value;
      const token = randomBytes(32).toString('base64url');
      const tokenHash = hashOf(token);
      const signedIn = await unitOfWork.do(systemActor, async (tx) => {
        await store.forgetAttempts(tx, login, given.address);
        if (given.formerToken) await store.close(tx, hashOf(given.formerToken));
        await store.open(tx, { tokenHash, userId, csrfToken: randomBytes(32).toString('base64url'), lifetimeMinutes, address: given.address });
        await journal.audit(tx, [{ actorId: userId, actorRole: null, action: 'session.open', resource: 'user', resourceId: userId, after: { address: given.address } }]);
        return store.find(tx, tokenHash, idleMinutes, true);
      });
      return signedIn ? ok({ token, signedIn }) : refuse('session.credentials');
    },

    /** Whose token it is; null when it is unknown, ended or of somebody who was deactivated. `touch: false` does not count as use. */
    find(token: string, { touch = true }: { touch?: boolean } = {}): Promise<SignedIn | null> {
      return store.find(null, hashOf(token), idleMinutes, touch);
    },

    async signOut(signedIn: SignedIn): Promise<void> {
      await unitOfWork.do(systemActor, async (tx) => {
        await store.close(tx, signedIn.tokenHash);
        await journal.audit(tx, [{ actorId: signedIn.actor.id, actorRole: null, action: 'session.close', resource: 'user', resourceId: signedIn.actor.id }]);
      });
    },

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
