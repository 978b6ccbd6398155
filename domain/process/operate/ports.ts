import type { Label } from '../../../contracts/label';
import type { Graph } from '../../../engine/model';
import type { LogEntry, LoggedStart } from '../../../engine/replay/retrace';
import type { Tx } from '../../shared/unit-of-work';

/** A row of the log that moved the instance. */
export interface LogRow extends LogEntry { seq: number; taskType: string | null; actorId: string | null; actorRole: string | null }

export interface InstanceIncident { id: string; element: string; code: string; message: string; raisedAt: string }

/** The past of an instance. */
export interface InstanceLog {
  /** What moved it, in order: no refusals, and nothing that stands beside the diagram. The start says which event it was and the time zone, also where it was logged without. */
  entries(tx: Tx, instanceId: string): Promise<LogRow[]>;
  /** A version of the process by the hash of its graph. */
  graph(tx: Tx, process: string, hash: string): Promise<Graph | null>;
  /** The number of its version, and its open incidents, oldest first. */
  head(tx: Tx, instanceId: string): Promise<{ version: number; incidents: InstanceIncident[] }>;
  names(tx: Tx, userIds: string[]): Promise<Map<string, Label>>;
}

export type { LoggedStart };
