import type { AuditAction } from '../../contracts/audit';
import type { EventFacts, WebhookEventName } from '../../contracts/webhook-events';
import type { Tx } from './unit-of-work';

export interface AuditEntry {
  actorId: string | null; actorRole: string | null; action: AuditAction; resource: string; resourceId: string;
  requestId?: string | null; taskId?: string | null; before?: unknown; after?: unknown; traceId?: string | null;
}
/** What a browser must refetch; filtered by branch, agent and person when it is pushed. */
export interface Change { topic: 'session' | 'access' | 'task' | 'request' | 'notice' | 'import' | 'incident' | 'migration' | 'back-test' | 'batch' | 'instance' | 'presence'; keys: Record<string, string>; branchId?: string | null; agentId?: string | null; userId?: string | null }
export interface NewNotice { userId: string; kind: string; requestId?: string | null; taskId?: string | null; params: Record<string, unknown>; /** Sent once per key. */ dedupe: string }

/** Something that happened, for other systems. */
export type Told = { [K in WebhookEventName]: { type: K; requestId: string | null; instanceId: string | null; facts: EventFacts[K] } }[WebhookEventName];

/** What every transaction leaves behind beside its own rows. */
export interface Journal {
  audit(tx: Tx, entries: AuditEntry[]): Promise<void>;
  changes(tx: Tx, changes: Change[]): Promise<void>;
  /** In order; nothing is written of it as long as there is no webhook. */
  tell(tx: Tx, told: Told[]): Promise<void>;
  notify(tx: Tx, notices: NewNotice[]): Promise<void>;
}
