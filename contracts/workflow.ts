/** What travels between API, worker and Temporal: ids in, ids and instants out; form values never. */

export const taskQueues = { process: 'process', domain: 'domain', slow: 'slow', bulk: 'bulk' } as const;
export const processInstanceWorkflow = 'processInstance';

export interface ProcessInstanceArgs {
  instanceId: string;
  /** Carried over continue-as-new. */
  carried?: { pendingServices: ServiceCall[]; nextDue: string | null };
}

/** Update `complete`: id = task id + submission id. */
export const updates = { complete: 'complete' } as const;
export const signals = { wake: 'wake' } as const;
export const queries = {} as const;

export interface CompleteArgs { taskId: string; submissionId: string; actorId: string }

export interface ServiceCall { activity: string; topic: string; element: string; requestedAt: string }

/** What `advance` answers: only what Temporal must do. */
export interface AdvanceAnswer {
  /** 'refused' carries the refusal as data; 'moving' asks to call again. */
  result: 'done' | 'refused' | 'ignored';
  refusal?: { code: string; params?: Record<string, unknown>; fields?: { path: string; code: string; params?: Record<string, unknown> }[] };
  nextDue: string | null;
  services: ServiceCall[];
  ended: boolean;
}
