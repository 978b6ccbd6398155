import type { z } from 'zod';
import type { draftSaved } from '@contracts/tasks';
import { api } from '../../../app/api-client';

export const saveDraft = (taskId: string, values: Record<string, unknown>): Promise<z.infer<typeof draftSaved>> =>
  api.put(`/tasks/${taskId}/draft`, { values });
