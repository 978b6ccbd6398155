import { deviceStore } from '../../lib/device-store';
import type { Values } from '../forms/form-schema';

/** The last words on this device, until the server has them: they outlive a reload, a lost network and an ended session. */
export interface KeptDraft { at: string; values: Values; /** The server's draft that they went on from. */ basedOn: string | null }

/** What a person typed into a task. Several may use one device: nobody is shown the words of another. */
export function draftStore(userId: string, taskId: string) {
  const { keep, kept, forget } = deviceStore<KeptDraft>(`zamen.draft.${userId}.${taskId}`);
  return { kept, forget, keep: (values: Values, basedOn: string | null) => { keep({ at: new Date().toISOString(), values, basedOn }); } };
}
