import type { Action } from '../../contracts/actions';
import type { Label } from '../../contracts/label';
import type { ApiToken, OpenSession, Preferences } from '../../contracts/session';
import type { RoleGrants } from '../people/powers';
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
  preferences: Preferences; csrfToken: string;
  /** What the request carried. A personal token has no CSRF token: no browser sends it by itself. */
  by: { kind: 'session'; id: string; tokenHash: Buffer } | { kind: 'token'; id: string };
  /** The password was set by somebody else, and must be changed before anything else. */
  oneTime: boolean;
}

export interface NewSession { tokenHash: Buffer; userId: string; csrfToken: string; lifetimeMinutes: number; address: string | null; /** What the browser calls itself. */ agent: string | null }
export interface Credentials { userId: string; passwordHash: string }

export interface SessionStore {
  /** Locks the counter of this login from this place; null when nothing failed yet. */
  attempts(tx: Tx, login: string, place: string): Promise<AttemptState>;
  saveAttempts(tx: Tx, login: string, place: string, state: AttemptState): Promise<void>;
  forgetAttempts(tx: Tx, login: string, place: string): Promise<void>;
  /** Keeps that a try failed, and where it came from; for a login that nobody has with as much work, and without saying which. */
  keepFailure(tx: Tx, login: string, address: string | null, agent: string | null): Promise<void>;
  /** The latest of a person, the newest first. */
  failures(tx: Tx, userId: string): Promise<{ at: string; address: string | null; agent: string | null }[]>;
  /** Takes one try out of the counter, and its lock with it. */
  takeBackTry(tx: Tx, login: string, place: string): Promise<void>;
  /** Of an active person only, and of no one-time password whose time is over. */
  credentials(tx: Tx, login: string): Promise<Credentials | null>;
  credentialsOf(tx: Tx, userId: string): Promise<(Credentials & { login: string }) | null>;
  /** Whether the person of this login has signed in from this device. */
  knowsDevice(tx: Tx, login: string, deviceHash: Buffer): Promise<boolean>;
  rememberDevice(tx: Tx, userId: string, deviceHash: Buffer): Promise<void>;
  /** Also marks when the person signed in. */
  open(tx: Tx, session: NewSession): Promise<void>;
  /** One statement (of its own without a transaction, since every request asks it): the session if it is neither too old nor idle for too long; `touch` marks it as seen, at most once a minute. */
  find(tx: Tx | null, tokenHash: Buffer, idleMinutes: number, touch: boolean): Promise<SignedIn | null>;
  /** Gives the session other tokens; it stays the same otherwise. */
  renew(tx: Tx, sessionId: string, tokens: { tokenHash: Buffer; csrfToken: string }): Promise<void>;
  /** Whose it was; null: there is none. */
  close(tx: Tx, tokenHash: Buffer): Promise<string | null>;
  /** Living sessions of a person, the last seen first; `current` is marked as such. */
  list(tx: Tx, userId: string, idleMinutes: number, current: string | null): Promise<OpenSession[]>;
  /** Ends a person's session; false when there is none. */
  end(tx: Tx, userId: string, sessionId: string): Promise<boolean>;
  /** Ends all of a person's sessions but one; answers how many. */
  endAllBut(tx: Tx, userId: string, sessionId: string | null): Promise<number>;
  setPassword(tx: Tx, userId: string, passwordHash: string, oneTimeHours: number | null): Promise<void>;
  /** Where the person has signed in from, and where somebody has tried to as them. */
  forgetPlaces(tx: Tx, userId: string): Promise<void>;
  /** Removes what has ended; answers how many. */
  sweep(tx: Tx, idleMinutes: number): Promise<number>;
  savePreferences(tx: Tx, userId: string, preferences: Preferences): Promise<void>;
  now(tx: Tx): Promise<Date>;
}

export interface NewToken { id: string; userId: string; name: string; tokenHash: Buffer; scopes: readonly Action[]; days: number }
export interface TokenStore {
  /** Whose token it is, with what it may do; null when it is unknown, revoked, over, or of somebody who may not sign in now. Marks it as used, at most once a minute. */
  find(tokenHash: Buffer, address: string | null): Promise<SignedIn | null>;
  /** False when the person has a living token of this name. */
  add(tx: Tx, token: NewToken): Promise<boolean>;
  /** Living ones and those that ended within a month, the newest first. */
  list(tx: Tx, userId: string): Promise<ApiToken[]>;
  /** The name of a living token that it ends; null when there is none. */
  revoke(tx: Tx, userId: string, tokenId: string): Promise<string | null>;
  revokeAll(tx: Tx, userId: string): Promise<number>;
}

/** Somebody whose account another one looks after. */
export interface ManagedPerson { id: string; login: string; name: Label; active: boolean; roles: string[] }
export interface PeopleStore extends RoleGrants {
  /** Of the actor's own rows; who sees all branches only for whoever does, too. Locked until the transaction ends. */
  find(tx: Tx, actor: UserActor, userId: string): Promise<ManagedPerson | null>;
}
