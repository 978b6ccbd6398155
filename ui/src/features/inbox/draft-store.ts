import type { Values } from '../forms/form-schema';

/** The last words on this device, until the server has them: they outlive a reload, a lost network and an ended session. */
export interface KeptDraft { at: string; values: Values; /** The server's draft that they went on from. */ basedOn: string | null }

/** What a person typed into a task. Several may use one device: nobody is shown the words of another. */
export function draftStore(userId: string, taskId: string) {
  const key = `zamen.draft.${userId}.${taskId}`;
  return {
    keep(values: Values, basedOn: string | null): void {
      try {
        localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), values, basedOn } satisfies KeptDraft));
      } catch {
        // No room or no storage: the server's copy is the only one.
      }
    },
    kept(): KeptDraft | null {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
      } catch {
        return null;
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept then.
      }
    },
  };
}
