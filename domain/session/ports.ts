import type { Label } from '../../contracts/label';
import type { Preferences } from '../../contracts/session';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { AttemptState } from './lock-out';

/** Slow on purpose; `verify` of a null hash takes as long as of a real one and is false. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Who is signed in, as one query reads it. */
export interface SignedIn {
  actor: UserActor; login: string; name: Label;
  branch: { id: string; code: string; name: Label }; unit: { id: string; name: Label } | null;
  preferences: Preferences; csrfToken: string; tokenHash: Buffer;
}

export interface SessionStore {
  /** Locks the counter of this login from this address; null when nothing failed yet. */
  attempts(tx: Tx, login: string, address: string): Promise<AttemptState>;
  saveAttempts(tx: Tx, login: string, address: string, state: AttemptState): Promise<void>;
  forgetAttempts(tx: Tx, login: string, address: string): Promise<void>;
  /** Of an active person only. */
  credentials(tx: Tx, login: string): Promise<{ userId: string; passwordHash: string } | null>;
  open(tx: Tx, session: { tokenHash: Buffer; userId: string; csrfToken: string; lifetimeMinutes: number; address: string }): Promise<void>;
  /** One statement (of its own without a transaction, since every request asks it): the session if it is neither too old nor idle for too long; `touch` marks it as seen, at most once a minute. */
  find(tx: Tx | null, tokenHash: Buffer, idleMinutes: number, touch: boolean): Promise<SignedIn | null>;
  close(tx: Tx, tokenHash: Buffer): Promise<void>;
  /** Removes what has ended; answers how many. */
  sweep(tx: Tx, idleMinutes: number): Promise<number>;
  savePreferences(tx: Tx, userId: string, preferences: Preferences): Promise<void>;
  now(tx: Tx): Promise<Date>;
}
