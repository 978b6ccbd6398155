import type { TaskType } from '../../contracts/form';
import { elementOfEvent } from '../../engine/inspect';
import type { EngineEvent } from '../../engine/model';
import { step } from '../../engine/step';
import type { DoneOnRequest } from '../access/four-eyes';
import type { TellStatus } from '../conversation/tell-status';
import type { FileStore } from '../files/ports';
import type { People } from '../requests/ports';
import type { Settings } from '../settings/settings';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Collector, StepLog } from './collector';
import type { MigrationStore } from './migration-ports';
import type { InstanceLog } from './operate/ports';
import type { Reversals } from './operate/reversals';
import type { InstanceStore, LockedContext, LockedInstance, Processes } from './ports';
import type { TaskEffects, TopicHandlers } from './registry';

export interface AdvanceDeps {
  unitOfWork: UnitOfWork; store: InstanceStore; migrations: MigrationStore; processes: Processes; people: Pick<People, 'ofRole'>; settings: Settings; journal: Journal; files: Pick<FileStore, 'usable' | 'give'>;
  taskTypes: Record<string, TaskType>; effects: TaskEffects; topics: TopicHandlers;
  log: InstanceLog; reversals: Reversals; tellStatus: TellStatus;
}

/** What one `advance` works with, between the lock and the write. */
export interface Advancing {
  deps: AdvanceDeps; tx: Tx; instance: LockedInstance; context: LockedContext; collector: Collector; eventId: string;
  /** An effect has begun: what it wrote must be rolled back if it refuses. */
  touched?: boolean;
  /** The step that the request is sent back to, and who did it. */
  doneBefore?: { element: string; by: string | null };
  /** It asks nothing of the workflow that it does not know, so that it is not woken. */
  quiet?: boolean;
}

/** Steps the engine with one event, then with the early messages that its new subscriptions find kept. `false`: the event came too late. */
export async function move(advancing: Advancing, event: EngineEvent, log: StepLog): Promise<boolean> {
  const graph = await advancing.deps.store.graph(advancing.tx, advancing.instance.definitionId);
  const result = step(graph, advancing.collector.state, event);
  if (!result.accepted) return false;
  const element = log.element ?? elementOfEvent(advancing.collector.state, event);
  await takeKept(advancing, advancing.collector.add(result, event, { ...log, element }));
  return true;
}

/** Gives new subscriptions the messages that came before them. */
export async function takeKept(advancing: Advancing, opened: { subscription: string; element: string; message: string; key: string }[]): Promise<void> {
  const { deps, tx, instance, context, collector } = advancing;
  for (const { subscription, element, message, key } of opened) {
    const kept = await deps.store.takeKept(tx, { name: message, key, instanceId: instance.id, subscription });
    if (!kept) continue;
    const taken = await move(advancing, { kind: 'message-received', at: context.now, subscription, payload: kept.payload }, { eventId: `message:${kept.id}`, answer: null, element });
    if (taken) await deps.store.messageTaken(tx, kept.id);
    else await deps.processes.giveBack(tx, kept.id);
    if (collector.state.status === 'completed') return;
  }
}

/** Whoever did a task, and in whose place. */
export const doersOf = ({ by, actingFor }: { by: string; actingFor: string | null }): string[] => (actingFor === null ? [by] : [by, actingFor]);

/** What was done on the request, also in this very advance, whose completion is not written yet. */
export const doneWithThis = ({ context, collector }: Pick<Advancing, 'context' | 'collector'>): DoneOnRequest[] =>
  (collector.pending.completedTask && context.task ? [...context.done, ...doersOf(collector.pending.completedTask).map((by) => ({ taskType: context.task!.taskType, by }))] : context.done);
