import type { Graph, Instant, JsonObject, State } from '../../engine/model';
import type { AdvanceAnswer, CompleteArgs, ServiceCall } from '../../contracts/workflow';
import type { UserActor } from '../shared/actor';
import type { Refusal } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { DoneOnRequest } from '../access/four-eyes';
import type { Tx } from '../shared/unit-of-work';

/** The instance as it stands under its row lock. */
export interface LockedInstance {
  id: string; process: string; definitionId: string; definitionHash: string; requestId: string | null; branchId: string; agentId: string | null;
  status: 'starting' | 'active' | 'completed' | 'void'; input: JsonObject;
  /** The event that made it, with what that brought. */
  start: { element: string; payload: JsonObject | null } | null;
  state: State | null; seq: number;
}
/** Read right after the lock, in a statement of its own: whatever a waiting transaction has changed is seen here. */
export interface LockedContext {
  /** The database's clock. */
  now: Instant;
  /** The stored answer of the same event. */
  answer: StoredAnswer | null;
  task: TaskRecord | null; submission: SubmissionRecord | null; actor: UserActor | null;
  /** The request's visible status, when this instance carries it. */
  status: { status: string; subStatus: string | null; clock: string } | null;
  /** Somebody watches the request. */
  watched: boolean;
  /** What was done, or is open, on the request (or in this instance, where it is about none) of the types that rules of four eyes name. */
  done: DoneOnRequest[];
}
/** What a repeat of the event gets again; what Temporal must do is read afresh. */
export interface StoredAnswer { result: AdvanceAnswer['result'] }

export interface TaskRecord {
  id: string; activity: string; element: string; loopActivity: string | null; taskType: string; role: string; unitId: string | null; assigneeId: string | null; actingFor: string | null; excluded: string[];
  state: 'open' | 'completed' | 'cancelled'; requestId: string | null; branchId: string; agentId: string | null;
  /** The overdue task that this one is about: it stands beside the diagram, and no token waits for it. */
  aboutTaskId: string | null;
}
export interface NewTask {
  id: string; activity: string; element: string; taskType: string; titleFa: string; titleEn: string; role: string; unitId: string | null; assigneeId: string | null;
  agentId: string | null; excluded: string[]; /** Elements and task types whose completers are shut out. */ notSameAs: string[]; priority: number; sla: NewSla | null; aboutTaskId: string | null;
  loop: { activity: string; number: number; total: number } | null;
}
export interface SubmissionRecord { id: string; taskId: string; actorId: string; outcome: string; values: JsonObject }
export interface DueTimer { timer: string; due: Instant }
/** A message that was matched to this instance, or a signal that was thrown while it waited. `holder` is the activity or scope that waits. */
export interface DueMessage { id: string; kind: 'message' | 'signal'; name: string; subscription: string; element: string | null; holder: string | null; payload: JsonObject }
export interface NewSubscription { kind: 'message' | 'signal'; subscription: string; element: string; holder: string | null; message: string; key: string }
/** A task's clock: allowed minutes (of working time, or of the wall clock), and what had run before `from`. */
export interface SlaClock { minutes: number; wall: boolean; from: Instant; spentMs: number }
/** While it is paused a clock has no next level, and its due is that of the moment before. */
export interface NewSla { clock: SlaClock; due: Instant; next: Instant | null; pausedAt: Instant | null }
export interface DueSla { taskId: string; element: string; taskType: string; title: Label; level: number; clock: SlaClock; assigneeId: string | null }
/** A clock that pauses or runs on; `due: null` leaves the due as it is. */
export interface SlaChange { taskId: string; clock: SlaClock; pausedAt: Instant | null; next: Instant | null; due: Instant | null }
export interface SlaLevel { taskId: string; level: number; next: Instant | null; raisePriority: boolean }
export interface DueFollowUp { taskId: string; taskType: string; open: boolean; at: Instant; userId: string; note: string | null }
export interface OpenServiceCall { activity: string; attempt: number; element: string; topic: string; input: JsonObject; state: string }

/** One engine event with what it did, for the log. */
export interface LogEntry { eventId: string; kind: string; element: string | null; taskType: string | null; event: JsonObject; trace: TraceStep[]; answer: StoredAnswer | null; actorId: string | null; actorRole: string | null }
export type TraceStep = { kind: 'enter' | 'leave' | 'cancel'; element: string; activity: string } | { kind: 'take'; flow: string } | { kind: 'throw'; on: 'error' | 'escalation'; element: string; code: string; caught?: string } | { kind: 'end'; element: string | null };

/** What a person asked and did not get. It moves nothing, so it takes no number of its own. */
export interface RefusedEvent { instanceId: string; eventId: string; event: JsonObject; element: string | null; taskType: string | null; refusal: Refusal; actorId: string | null; actorRole: string | null }

/** Everything one `advance` writes, in one statement. */
export interface InstanceWrite {
  instance: LockedInstance; state: State; seq: number; status: LockedInstance['status']; at: Instant;
  log: LogEntry[]; newTasks: NewTask[]; cancelledTasks: string[];
  /** `actingFor`: in whose place. */
  completedTask: { id: string; by: string; actingFor: string | null; outcome: string } | null;
  armedTimers: { timer: string; element: string; due: Instant; armedSeq: number }[]; removedTimers: string[];
  subscriptions: NewSubscription[]; removedSubscriptions: string[];
  services: { activity: string; attempt: number; element: string; topic: string; input: JsonObject }[]; cancelledServices: string[];
  statuses: { element: string; status: string; subStatus: string | null; clock: 'run' | 'pause' | 'stop'; fromStatus: string | null; fromSubStatus: string | null; actorId: string | null }[];
  incidents: { incident: string; element: string; activity: string | null; code: string; message: string }[]; resolvedIncidents: string[]; resolvedBy: string | null;
  /**
   * Wakes the instance's workflow after commit, when it did not ask for this step itself. `later`: it was asked and will come to it,
   * so that only a lost question needs the wake.
   */
  wake: Wake | null;
  /** A task that somebody has sent the request back to. */
  returned: ReturnedTask | null;
  /** It goes on in another version; written before all else. */
  moved: Moved | null;
}

/** The version from now on; elements of people's work with their new ids and names; other rows (timers, subscriptions, services, incidents) by their ids. */
export interface Moved { definitionId: string; definitionHash: string; elements: { from: string; to: string; titleFa: string | null; titleEn: string | null }[]; /** `holder`: of what waits, the activity or scope. */ rows: { id: string; element: string; holder?: string }[]; /** Activities that were one of several and are done once now. */ single: string[] }

/** Task `id` is the step `answered` once more, since somebody sent the request back to it from `left`. */
export interface ReturnedTask { id: string; answered: string; left: string; by: string; reason: string }

export type Wake = 'now' | 'later';

export interface InstanceStore {
  lock(tx: Tx, instanceId: string): Promise<LockedInstance | null>;
  context(tx: Tx, instanceId: string, eventId: string, ids: { taskId?: string; submissionId?: string; actorId?: string }): Promise<LockedContext>;
  graph(tx: Tx, definitionId: string): Promise<Graph>;
  dueTimers(tx: Tx, instanceId: string, now: Instant): Promise<DueTimer[]>;
  dueMessages(tx: Tx, instanceId: string): Promise<DueMessage[]>;
  dueSla(tx: Tx, instanceId: string, now: Instant): Promise<DueSla[]>;
  raiseSla(tx: Tx, levels: SlaLevel[]): Promise<void>;
  /** Follow-ups whose time has come, each answered once; `userId`: who has the task, else who wanted it. */
  dueFollowUps(tx: Tx, instanceId: string, now: Instant): Promise<DueFollowUp[]>;
  /** Clocks of the instance's open tasks that run, or that stand. */
  openSla(tx: Tx, instanceId: string, which: 'running' | 'paused'): Promise<DueSla[]>;
  paceSla(tx: Tx, changes: SlaChange[]): Promise<void>;
  /** Marks a message or signal as brought to its instance. */
  messageTaken(tx: Tx, messageId: string): Promise<void>;
  /** An early message that is kept for this name and key; it becomes this instance's. */
  takeKept(tx: Tx, message: { name: string; key: string; instanceId: string; subscription: string }): Promise<DueMessage | null>;
  write(tx: Tx, write: InstanceWrite): Promise<void>;
  /** The workflow is being told what to do: wakes that wait for it are no longer needed. */
  forgetWakes(tx: Tx, instanceId: string): Promise<void>;
  /** Logs a refusal; the same one of the same event is logged once. */
  logRefusal(tx: Tx, refused: RefusedEvent): Promise<void>;
  /** What Temporal must do now: the earliest due of timers and SLA levels, and the services that wait to be run. */
  agenda(tx: Tx, instanceId: string): Promise<{ nextDue: Instant | null; services: ServiceCall[] }>;
  service(tx: Tx, instanceId: string, activity: string): Promise<OpenServiceCall | null>;
  finishService(tx: Tx, instanceId: string, activity: string, state: 'done' | 'failed', output: JsonObject | null): Promise<void>;
  incident(tx: Tx, incidentId: string): Promise<{ instanceId: string; incident: string; resolved: boolean } | null>;
  /** As it is now, without waiting for who moves it; null when it has not begun. */
  stateOf(tx: Tx, instanceId: string): Promise<{ state: State; definitionId: string } | null>;
  /** Who last completed each of these elements or task types: one person, or everybody who did one of several tasks of that time; and in whose place. */
  lastCompleters(tx: Tx, instanceId: string, names: string[]): Promise<string[]>;
  /** Shuts these people out of the instance's open tasks that may not be done by who did one of the names, and of those of the types anywhere on the request; takes such a task from them and from who has it in their place. Answers which changed. */
  shutOut(tx: Tx, instance: Pick<LockedInstance, 'id' | 'requestId'>, out: { names: string[]; taskTypes: readonly string[]; userIds: readonly string[] }): Promise<string[]>;
  /** The unit of a branch by its id, its code, or its code without the branch's before it. */
  unitOf(tx: Tx, branchId: string, name: string): Promise<string | null>;
  /** Those of the users who are active, with their unit. */
  activeUser(tx: Tx, userId: string): Promise<{ id: string; unitId: string | null } | null>;
}

export interface NewInstance { id: string; process: string; requestId: string | null; parentInstanceId: string | null; branchId: string; agentId: string | null; input: JsonObject; /** A person starts it: this version, which they were shown, by this event. */ byHand?: { definitionId: string; event: string | null; by: string } }
/** Where an instance belongs that an event starts; without it to the publisher's branch, or the head office. */
export interface Place { branchId: string; agentId: string | null }
export interface NewMessage { id: string; name: string; key: string; payload: JsonObject; place?: Place }
export interface NewSignal { id: string; name: string; payload: JsonObject; thrower: string | null; place?: Place }
/** What use cases and service tasks may ask of running processes, inside their own transaction. */
export interface Processes {
  /** Inserts the instance of the newest deployed version and its outbox row; the workflow starts after commit. A repeat of the id changes nothing. */
  startInstance(tx: Tx, instance: NewInstance): Promise<void>;
  /**
   * One message to one taker: the subscription that waits longest, else the start event that was deployed first and makes an instance of its
   * own, else it is kept for a while. The id makes a repeat harmless.
   */
  publish(tx: Tx, message: NewMessage): Promise<{ matchedInstance: string | null }>;
  /**
   * To every instance that waits for the signal at this moment, but not to the one that throws it; each process that starts by it starts one.
   * It is not kept. The id makes a repeat harmless.
   */
  broadcast(tx: Tx, signal: NewSignal): Promise<{ reached: number }>;
  /** A message whose taker no longer waits goes to the next one that does, else it is kept on. */
  giveBack(tx: Tx, messageId: string): Promise<void>;
  /** The instance has ended: messages that it was to get go to others, signals are over. */
  letGo(tx: Tx, instanceId: string): Promise<void>;
}

/** `number` and `branch` (its code) are what operators find a workflow by; an instance without a request has no number. One that is closed has no workflow started. */
export interface WokenInstance { id: string; number: string | null; branch: string; closed: boolean }

/** Temporal, as the API sees it. Each answers within about two seconds, and says when Temporal did not. */
export interface Courier {
  /** `late`: Temporal has the question, and its worker did not come to it in time. */
  complete(instanceId: string, completion: CompleteArgs): Promise<AdvanceAnswer | 'late' | 'unavailable'>;
  /** Starts the instance's workflow, or wakes the running one; of a closed instance only a running one, which ends then. */
  wake(instance: WokenInstance): Promise<'ok' | 'unavailable'>;
}

export interface OutboxRow { id: string; instance: WokenInstance }
export interface Outbox {
  /** Locks up to `limit` due rows for this transaction; others skip them. Bulk starts come last, and only a few until those before have begun. */
  due(tx: Tx, limit: number): Promise<OutboxRow[]>;
  done(tx: Tx, ids: string[]): Promise<void>;
  failed(tx: Tx, ids: string[], error: string): Promise<void>;
  /** Instances whose timer or service has been due for longer than `seconds`: their workflow is gone or asleep. */
  overdue(tx: Tx, seconds: number, limit: number): Promise<WokenInstance[]>;
}

export type { Graph, JsonObject, State };
