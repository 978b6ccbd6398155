import { deviceStore } from '../../lib/device-store';
import { openPages, pageId } from '../../lib/open-pages';
import type { Values } from '../forms/form-schema';
import { leftDrafts, type KeptDraft, type LeftDraft } from './left-drafts';

/**
 * What a person typed into a task, on this device until the server has it. Several may use one device: nobody is shown the words of another.
 * Each page writes for itself alone, so that two tabs never write over one another.
 */
export function draftStore(userId: string, taskId: string) {
  const base = `zamen.draft.${userId}.${taskId}`;
  const { keep, kept, forget } = deviceStore<KeptDraft>(`${base}.${pageId}`);
  return {
    kept,
    forget,
    keep: (values: Values, basedOn: string | null): boolean => keep({ at: new Date().toISOString(), values, basedOn }),
    /** What pages have left that are closed, the newest first. */
    async left(): Promise<LeftDraft[]> {
      const isOpen = await openPages().catch(() => () => true);
      try {
        return leftDrafts(localStorage, base, isOpen);
      } catch {
        return [];
      }
    },
    forgetLeft: (key: string): void => { deviceStore(key).forget(); },
  };
}
