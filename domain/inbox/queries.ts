import type { Result } from '../../contracts/errors';
import type { TaskFilters, TaskSort } from '../../contracts/task-filters';
import type { ListCount } from '../../contracts/list-count';
import type { ListedTask, TaskDetail, TaskRow, TaskView } from '../../contracts/tasks';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface ViewFilter extends TaskFilters { view: TaskView }
export interface TaskListFilter extends ViewFilter { sort?: TaskSort; limit: number; after?: string }

/** The inbox as it is read; every list is the caller's own, held by the rules of `domain/access` and by row-level security. */
export interface InboxQueries {
  /** A page in the wanted order, else by due date (done: newest first). An `after` that is none of this order's is refused as `request.invalid`, a phone number as `access.denied` for whoever may see none. */
  list(tx: Tx, actor: UserActor, filter: TaskListFilter): Promise<Result<{ items: ListedTask[]; next: string | null }>>;
  /** The same page, only which tasks they are. */
  ids(tx: Tx, actor: UserActor, filter: TaskListFilter): Promise<Result<{ items: string[]; next: string | null }>>;
  /** How many there are with these filters, as far as that is quickly told. */
  count(tx: Tx, actor: UserActor, filter: ViewFilter): Promise<Result<ListCount>>;
  counts(tx: Tx, actor: UserActor): Promise<Record<TaskView, number>>;
  row(tx: Tx, actor: UserActor, taskId: string): Promise<TaskRow | null>;
  /** Marks the task as read by this person. */
  detail(tx: Tx, actor: UserActor, taskId: string): Promise<TaskDetail | null>;
  /** The process that the task comes from; null when the task is unknown or not in the reader's scope. */
  instanceOf(tx: Tx, taskId: string): Promise<string | null>;
  /** My open tasks, those of one request first. */
  mineAfter(tx: Tx, actor: UserActor, requestOfTask: string, limit: number): Promise<{ mine: TaskRow[]; next: TaskRow | null }>;
}
