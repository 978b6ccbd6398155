import type { AboutIds, ArticleChange, ArticleDetail, ArticleFilter, ArticleRow, NewArticle, OfferedArticle, ReaderRow } from '../../contracts/articles';
import type { Label } from '../../contracts/label';
import type { Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

type Words = { title: Label; body: Label };
export interface KeptArticle { code: string; about: AboutIds; required: boolean; active: boolean; /** What is published. */ version: number | null; words: Words | null; draft: Words | null; revision: string }
type Page<T> = { items: T[]; next: string | null };

export interface ArticleStore {
  /** Held until the end of the transaction. */
  held(tx: Tx, id: string): Promise<KeptArticle | null>;
  /** What may be confirmed now. */
  published(tx: Tx, id: string): Promise<{ version: number } | null>;
  /** Of these, how many there are to be written about. */
  offered(tx: Tx, about: AboutIds): Promise<number>;
  /** With its draft. False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, article: NewArticle): Promise<boolean>;
  change(tx: Tx, id: string, change: Pick<ArticleChange, 'about' | 'required' | 'active'>): Promise<void>;
  /** Null: there is none any more. */
  setDraft(tx: Tx, id: string, draft: Words | null): Promise<void>;
  publish(tx: Tx, id: string, version: number, words: Words, by: string): Promise<void>;
  /** Once: said again it changes nothing. */
  confirm(tx: Tx, id: string, version: number, userId: string): Promise<void>;
}

/** As the reader may see them: `managing`, also drafts and what is out of use. */
export interface ArticleQueries {
  list(tx: Tx, actor: UserActor, filter: ArticleFilter, managing: boolean): Promise<Result<Page<ArticleRow> & { toRead: number }>>;
  detail(tx: Tx, actor: UserActor, id: string, managing: boolean): Promise<ArticleDetail | null>;
  readers(tx: Tx, id: string, page: { limit: number; after?: string | undefined }): Promise<Result<Page<ReaderRow>>>;
  /** What helps with a task that the reader may see; nothing where it is not about a request. */
  ofTask(tx: Tx, actor: UserActor, taskId: string, chosen: { faults: readonly string[]; items: readonly string[] }): Promise<OfferedArticle[]>;
}
