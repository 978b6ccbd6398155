import type { Values } from '../forms/form-schema';

/** The last words on this device, until the server has them: they outlive a reload, a lost network and an ended session. */
export interface KeptDraft { at: string; values: Values; /** The server's draft that they went on from. */ basedOn: string | null }
const key = (taskId: string): string => `zamen.draft.${taskId}`;

export function keepDraft(taskId: string, values: Values, basedOn: string | null): void {
  try {
    localStorage.setItem(key(taskId), JSON.stringify({ at: new Date().toISOString(), values, basedOn } satisfies KeptDraft));
  } catch {
    // No room or no storage: the server's copy is the only one.
  }
}

export function keptDraft(taskId: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key(taskId)) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}

export function forgetDraft(taskId: string): void {
  try {
    localStorage.removeItem(key(taskId));
  } catch {
    // Nothing was kept then.
  }
}
