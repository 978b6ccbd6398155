import { ok, refuse, type Result } from '../../contracts/errors';
import type { Journal } from '../shared/journal';
import { systemActor, systemFor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import { countTry, fromEverywhere, fromOnePlace, placeOfAddress, waitSeconds, type Patience } from './lock-out';
import type { PasswordHasher, SessionStore, SignedIn } from './ports';
import { hashOf, newSecret } from './secrets';

/** A session ends after half a day without a request, and after a week in any case. */
export const idleMinutes = 12 * 60;
const lifetimeMinutes = 7 * 24 * 60;

export interface SessionDeps { unitOfWork: UnitOfWork; store: SessionStore; hasher: PasswordHasher; journal: Journal }
export interface SignInInput {
  login: string; password: string; address: string | null; agent?: string | null;
  /** Of the session that the browser had before. */
  formerToken?: string;
  /** What the browser was given when somebody signed in from it. */
  deviceToken?: string;
}
export interface OpenedSession { token: string; deviceToken: string; signedIn: SignedIn }

/** One spelling of a login. */
export const loginOf = (given: string): string => given.normalize('NFKC').trim().toLowerCase();

const everywhere = 'everywhere';
/** Which counters a try is counted in: that of its device where the person has signed in from it, else that of its network, and the one of all strangers. */
const countersOf = (address: string | null, knownDevice: Buffer | null): [place: string, patience: Patience][] => (knownDevice
  ? [[`device:${knownDevice.toString('hex').slice(0, 32)}`, fromOnePlace]]
  : [[placeOfAddress(address), fromOnePlace], [everywhere, fromEverywhere]]);

/**
 * Opens a session. Refusals: `session.credentials` (also for an unknown login, after as much work), `session.locked`
 * with `params.seconds`. A try counts before its password is looked at; one that fails is kept, without what was typed.
 */
export function createSignIn({ unitOfWork, store, hasher, journal }: SessionDeps) {
  return async (given: SignInInput): Promise<Result<OpenedSession>> => {
    const login = loginOf(given.login);
    const deviceHash = given.deviceToken === undefined ? null : hashOf(given.deviceToken);
    const tried = await unitOfWork.run(systemActor, async (tx) => {
      const counters = countersOf(given.address, deviceHash && await store.knowsDevice(tx, login, deviceHash) ? deviceHash : null);
      const now = await store.now(tx);
      const counted: { place: string; state: Awaited<ReturnType<SessionStore['attempts']>>; patience: Patience }[] = [];
      for (const [place, patience] of counters) counted.push({ place, patience, state: await store.attempts(tx, login, place) });
      const seconds = Math.max(...counted.map(({ state }) => waitSeconds(state, now)));
      if (seconds > 0) return refuse('session.locked', { seconds });
      for (const { place, state, patience } of counted) await store.saveAttempts(tx, login, place, countTry(state, now, patience));
      return ok({ credentials: await store.credentials(tx, login), places: counted.map(({ place }) => place) });
    });
    if (!tried.ok) return tried;
    const { credentials, places } = tried.value;
    const right = await hasher.verify(credentials?.passwordHash ?? null, given.password);
    if (!credentials || !right) {
      await unitOfWork.do(systemActor, (tx) => store.keepFailure(tx, login, given.address, given.agent ?? null));
      return refuse('session.credentials');
    }

    const { userId } = credentials;
    const [token, deviceToken] = [newSecret(), given.deviceToken ?? newSecret()];
    const signedIn = await unitOfWork.do(systemFor({ address: given.address, tokenId: null }), async (tx) => {
      for (const place of places) {
        // Of their own place all are forgotten, of all strangers' this one.
        if (place === everywhere) await store.takeBackTry(tx, login, place);
        else await store.forgetAttempts(tx, login, place);
      }
      const former = given.formerToken ? await store.close(tx, hashOf(given.formerToken)) : null;
      await store.rememberDevice(tx, userId, hashOf(deviceToken));
      await store.open(tx, { tokenHash: hashOf(token), userId, csrfToken: newSecret(), lifetimeMinutes, address: given.address, agent: given.agent ?? null });
      await journal.audit(tx, [{ actorId: userId, actorRole: null, action: 'session.open', resource: 'user', resourceId: userId }]);
      // Whoever was signed in there before is told nothing more through it.
      await journal.changes(tx, [...new Set([userId, former ?? userId])].map((id) => ({ topic: 'session', keys: {}, userId: id })));
      return store.find(tx, hashOf(token), idleMinutes, true);
    });
    return signedIn ? ok({ token, deviceToken, signedIn }) : refuse('session.credentials');
  };
}
