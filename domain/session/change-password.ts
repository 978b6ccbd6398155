import { ok, refuse, type Result } from '../../contracts/errors';
import { passwordFault } from '../people/password-fault';
import type { SignedIn } from './ports';
import { hashOf, newSecret } from './secrets';
import { countTry, waitSeconds } from './lock-out';
import { idleMinutes, type SessionDeps } from './sign-in';

/** A person's own password. */
export function createPasswordChange({ unitOfWork, store, hasher, journal }: SessionDeps) {
  /**
   * Changes it, ends all other sessions and gives this one other tokens. Refusals: `password.wrong` (the present one is not right),
   * `session.locked` after several of those, `user.password` and its kin, `password.same`.
   */
  return async ({ actor, by }: SignedIn, given: { current: string; password: string }): Promise<Result<{ token: string; signedIn: SignedIn }>> => {
    if (by.kind !== 'session') return refuse('token.session-only');
    const { id: sessionId } = by;
    // Whoever finds an open session must not be able to guess the password there either.
    const place = `session:${sessionId}`;
    const tried = await unitOfWork.run(actor, async (tx) => {
      const known = await store.credentialsOf(tx, actor.id);
      if (!known) return refuse('session.required');
      const [now, attempts] = [await store.now(tx), await store.attempts(tx, known.login, place)];
      const seconds = waitSeconds(attempts, now);
      if (seconds > 0) return refuse('session.locked', { seconds });
      await store.saveAttempts(tx, known.login, place, countTry(attempts, now));
      return ok(known);
    });
    if (!tried.ok) return tried;
    const { login, passwordHash: former } = tried.value;
    if (!await hasher.verify(former, given.current)) return refuse('password.wrong');
    const fault = given.password === given.current ? refuse('password.same') : passwordFault(given.password, { login });
    if (fault) {
      await unitOfWork.do(actor, (tx) => store.forgetAttempts(tx, login, place));
      return fault;
    }
    const passwordHash = await hasher.hash(given.password);
    const token = newSecret();
    return unitOfWork.run(actor, async (tx) => {
      // Somebody may have changed it since it was looked at.
      if ((await store.credentialsOf(tx, actor.id))?.passwordHash !== former) return refuse('password.wrong');
      await store.setPassword(tx, actor.id, passwordHash, null);
      await store.forgetAttempts(tx, login, place);
      const ended = await store.endAllBut(tx, actor.id, sessionId);
      await store.renew(tx, sessionId, { tokenHash: hashOf(token), csrfToken: newSecret() });
      await journal.changes(tx, [{ topic: 'session', keys: {}, userId: actor.id }]);
      await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'password.change', resource: 'user', resourceId: actor.id, after: { sessionsEnded: ended } }]);
      const signedIn = await store.find(tx, hashOf(token), idleMinutes, true);
      return signedIn ? ok({ token, signedIn }) : refuse('session.required');
    });
  };
}
export type ChangePassword = ReturnType<typeof createPasswordChange>;
