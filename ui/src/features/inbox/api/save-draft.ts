import { api, read } from '../../../app/api-client';

/** `basedOn`: when the draft was saved that one goes on from (null: there is none); another since then is refused. */
export const saveDraft = (taskId: string, values: Record<string, unknown>, basedOn: string | null): Promise<{ savedAt: string }> =>
  read(api.PUT('/tasks/{id}/draft', { params: { path: { id: taskId }, header: basedOn === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${basedOn}"` } }, body: { values } }));
