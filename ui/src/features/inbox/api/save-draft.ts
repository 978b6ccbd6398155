import type { z } from 'zod';
import type { draftSaved } from '@contracts/tasks';
import { api } from '../../../app/api-client';

/** `basedOn`: when the draft was saved that one goes on from; another since then is refused. */
export const saveDraft = (taskId: string, values: Record<string, unknown>, basedOn: string | null): Promise<z.infer<typeof draftSaved>> =>
  api.put(`/tasks/${taskId}/draft`, { values, basedOn });
