import type { Command, EngineEvent, Graph, Instant, JsonObject, State } from '../../engine/model';
import type { AdvanceAnswer, ServiceCall } from '../../contracts/workflow';
import type { Tx } from '../shared/unit-of-work';

/** The instance as it stands under its row lock. */
export interface LockedInstance {
  id: string; process: string; definitionId: string; definitionHash: string; requestId: string | null; branchId: string; agentId: string | null;
  status: 'starting' | 'active' | 'completed' | 'void'; input: JsonObject; state: State | null; seq: number; lastAt: Instant | null;
  /** The database's clock, read under the lock. */
  now: Instant;
}
export interface TaskRecord {
  id: string; activity: string; element: string; taskType: string; role: string; unitId: string | null; assigneeId: string | null; excluded: string[];
  state: 'open' | 'completed' | 'cancelled'; instanceId: string; requestId: string | null; branchId: string; agentId: string | null;
}
export interface NewTask {
  id: string; activity: string; element: string; taskType: string; titleFa: string; titleEn: string; role: string; unitId: string | null; assigneeId: string | null;
  agentId: string | null; excluded: string[]; priority: number; slaMinutes: number | null; slaDue: Instant | null; slaNext: Instant | null;
}
export interface SubmissionRecord { id: string; taskId: string; actorId: string; outcome: string; values: JsonObject }
export interface DueTimer { timer: string; element: string; due: Instant }
export interface DueMessage { id: string; subscription: string; payload: JsonObject }
export interface DueSla { taskId: string; level: number; due: Instant; minutes: number; createdAt: Instant; assigneeId: string | null; role: string; unitId: string | null; taskType: string }

/** One engine event with what it did, for the log. */
export interface LogEntry { eventId: string; kind: string; element: string | null; taskType: string | null; event: EngineEvent | JsonObject; trace: JsonObject[]; answer: AdvanceAnswer | null; actorId: string | null; actorRole: string | null }

/** Everything one `advance` writes, in one go. */
export interface InstanceWrite {
  instance: LockedInstance; state: State; seq: number; status: LockedInstance['status']; at: Instant;
  log: LogEntry[]; newTasks: NewTask[]; cancelledTasks: string[];
  completedTask: { id: string; by: string; outcome: string } | null;
  armedTimers: { timer: string; element: string; due: Instant; armedSeq: number }[]; removedTimers: string[];
  subscriptions: { subscription: string; element: string; message: string; key: string }[]; removedSubscriptions: string[];
  services: { activity: string; element: string; topic: string; input: JsonObject }[]; cancelledServices: string[];
  statuses: { element: string; status: string; subStatus: string | null; clock: 'run' | 'pause' | 'stop'; actorId: string | null }[];
  incidents: { incident: string; element: string; activity: string | null; code: string; message: string }[]; resolvedIncidents: string[];
  ended: boolean;
}

export interface InstanceStore {
  lock(tx: Tx, instanceId: string): Promise<LockedInstance | null>;
  answerOf(tx: Tx, instanceId: string, eventId: string): Promise<AdvanceAnswer | null>;
  graph(tx: Tx, definitionId: string): Promise<Graph>;
  task(tx: Tx, taskId: string): Promise<TaskRecord | null>;
  submission(tx: Tx, submissionId: string): Promise<SubmissionRecord | null>;
  dueTimers(tx: Tx, instanceId: string, now: Instant): Promise<DueTimer[]>;
  dueMessages(tx: Tx, instanceId: string): Promise<DueMessage[]>;
  dueSla(tx: Tx, instanceId: string, now: Instant): Promise<DueSla[]>;
  raiseSla(tx: Tx, levels: { taskId: string; level: number; next: Instant | null; priority: number | null }[]): Promise<void>;
  delivered(tx: Tx, messageIds: string[]): Promise<void>;
  write(tx: Tx, write: InstanceWrite): Promise<void>;
  /** Earliest of timers, SLA levels; null when nothing is due ever. */
  nextDue(tx: Tx, instanceId: string): Promise<Instant | null>;
  openServices(tx: Tx, instanceId: string): Promise<ServiceCall[]>;
  service(tx: Tx, instanceId: string, activity: string): Promise<{ topic: string; element: string; input: JsonObject; state: string; output: JsonObject | null } | null>;
  finishService(tx: Tx, instanceId: string, activity: string, state: 'done' | 'failed', output: JsonObject | null): Promise<void>;
  incident(tx: Tx, incidentId: string): Promise<{ id: string; instanceId: string; incident: string; resolvedAt: Instant | null } | null>;
  lastCompleters(tx: Tx, instanceId: string, elements: string[]): Promise<string[]>;
}

export interface NewInstance { id: string; process: string; requestId: string | null; parentInstanceId: string | null; branchId: string; agentId: string | null; input: JsonObject }
/** What use cases and service tasks may ask of running processes, inside their own transaction. */
export interface Processes {
  /** Inserts the instance of the newest deployed version and its outbox row; the workflow starts after commit. */
  startInstance(tx: Tx, instance: NewInstance): Promise<void>;
  /** One message to one waiting subscription (the oldest), else kept for a while. The id makes a repeat harmless. */
  publish(tx: Tx, message: { id: string; name: string; key: string; payload: JsonObject }): Promise<{ matchedInstance: string | null }>;
}

export type { Command };
