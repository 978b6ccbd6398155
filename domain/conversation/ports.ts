import type { Label } from '../../contracts/label';
import type { Mentionable, RequestWatch } from '../../contracts/conversation';
import type { UserActor } from '../shared/actor';
import type { NewNotice } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';

/** Somebody who could be told of a request, with what they may do. */
export interface Listener extends Mentionable { actor: UserActor }
export interface ListenerFilter {
  /** Of this agency, beside the staff. */
  agentId: string | null;
  /** Words of a name. */
  q?: string | undefined;
  /** Only those of them. */
  ids?: readonly string[] | undefined;
  after?: { name: string; id: string } | undefined;
  limit: number;
}

/** People around a request, asked beside the actor's own rights: whom of them the actor may know of is the use case's to say. */
export interface Listeners {
  /** Active people by their name; none with other words. */
  list(tx: Tx, filter: ListenerFilter): Promise<Listener[]>;
  /** Whose own the request is. */
  owners(tx: Tx, requestId: string): Promise<string[]>;
  /** Who stands in now for which of these people. */
  standIns(tx: Tx, ids: readonly string[]): Promise<{ id: string; for: { id: string; name: Label } }[]>;
  /** Who has written in its story. */
  authors(tx: Tx, requestId: string): Promise<string[]>;
  watchers(tx: Tx, requestId: string): Promise<string[]>;
  /** Notices for others, which the actor's own rights could not write. */
  tell(tx: Tx, notices: NewNotice[]): Promise<void>;
}

export interface ConversationStore {
  comment(tx: Tx, comment: { id: string; requestId: string; taskId: string | null; authorId: string; /** In whose place. */ actingFor: string | null; text: string; mentions: readonly string[] }): Promise<{ /** The author’s name. */ by: Label }>;
  /** Watching again changes nothing; so does not watching. */
  watch(tx: Tx, requestId: string, userId: string, watching: boolean): Promise<void>;
}

export interface ConversationQueries {
  /** Who watches it, as far as the reader may know of people; null when the request is not there for them. */
  watch(tx: Tx, actor: UserActor, requestId: string): Promise<RequestWatch | null>;
}
