import type { FileKindName, RequestFile } from '../../contracts/files';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** What the content says that it is; `macros`: an office file with programs in it; null: nothing that is kept. */
export type KindOfContent = (content: Buffer) => Promise<FileKindName | 'macros' | null>;

/** Pictures and films without what they tell of place, time and device; how they are turned stays. */
export type Cleaned = (kind: FileKindName, content: Buffer) => Buffer;

export interface NewFile {
  id: string; /** Null: it waits for one that is still to be registered. */ requestId: string | null; name: string; kind: FileKindName; content: Buffer; thumbnail: { type: 'image/jpeg' | 'image/webp'; content: Buffer } | null; uploadedBy: string; pending: boolean;
}
export interface StoredFile { id: string; name: string; kind: FileKindName; size: number; /** Of its content, hexadecimal. */ sha256: string }
export interface Thumbnail { type: 'image/jpeg' | 'image/webp'; content: Buffer; sha256: string }

export interface UsableFile { id: string; kind: FileKindName }

/** A file that was added; `removedBy`: who took it out. */
export interface RemovableFile { uploadedBy: string; removedBy: string | null }

export interface FileStore {
  /** The file with all of its content. */
  insert(tx: Tx, file: NewFile): Promise<void>;
  /** How many the request has. */
  count(tx: Tx, requestId: string): Promise<number>;
  find(tx: Tx, id: string): Promise<StoredFile | null>;
  thumbnail(tx: Tx, id: string): Promise<Thumbnail | null>;
  /** A piece of its content; null after the last. */
  piece(tx: Tx, id: string, position: number): Promise<Buffer | null>;
  /** Gives files that wait to a comment; answers how many of them are this person's, of this request and still waiting. */
  attach(tx: Tx, given: { ids: readonly string[]; requestId: string; commentId: string; by: string }): Promise<number>;
  /** Those of them that an answer of this person may hold: of this request, and theirs as long as they wait. They stay so until the transaction ends. */
  usable(tx: Tx, given: { ids: readonly string[]; /** Null: at intake. */ requestId: string | null; by: string }): Promise<UsableFile[]>;
  /** Gives those that wait to the answer of a task; what an earlier answer brought stays with that. */
  give(tx: Tx, ids: readonly string[], taskId: string): Promise<void>;
  /** Gives those that came at intake to the request that was registered with them. */
  bring(tx: Tx, ids: readonly string[], requestId: string): Promise<void>;
  /** Removes one of this person's that waits; false when it is none. */
  drop(tx: Tx, id: string, by: string): Promise<boolean>;
  /** One that belongs to its request; null when it is none. */
  removable(tx: Tx, id: string): Promise<RemovableFile | null>;
  /** Takes it out of the request, once: false when that was done before. */
  remove(tx: Tx, removal: { id: string; by: string; reason: string }): Promise<boolean>;
  /** Removes what has waited for longer. */
  sweep(tx: Tx, hours: number): Promise<void>;
}

export interface FileQueries {
  /** Null when the request is not there for the reader. */
  ofRequest(tx: Tx, actor: UserActor, requestId: string): Promise<RequestFile[] | null>;
  /** The reader's own that still wait for a form or a comment; null as above. */
  waitingOf(tx: Tx, actor: UserActor, requestId: string): Promise<RequestFile[] | null>;
  /** The reader's own for a request that is still to be registered. */
  atIntakeOf(tx: Tx, actor: UserActor): Promise<RequestFile[]>;
  one(tx: Tx, actor: UserActor, id: string): Promise<RequestFile | null>;
  isReadable(tx: Tx, actor: UserActor, fileId: string): Promise<boolean>;
  /** The request of a file, where the reader may see both. */
  requestOf(tx: Tx, actor: UserActor, fileId: string): Promise<string | null>;
}
