import type { z } from 'zod';
import type { assignTask, giveTask } from '@contracts/tasks';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export type Hold =
  | { act: 'claim' | 'release'; taskId: string }
  | { act: 'assign'; taskId: string; to: z.infer<typeof assignTask> }
  | { act: 'give'; taskId: string; to: z.infer<typeof giveTask> }
  | { act: 'follow-up'; taskId: string; at: string | null; note?: string | undefined }
  | { act: 'priority'; taskId: string; priority: number };

/** Who holds a task and how urgent it is: plain acts that move nothing on the diagram. */
export const useHoldTask = () => useWrite(['tasks'], (hold: Hold) => {
  const path = { id: hold.taskId };
  if (hold.act === 'assign') return read(api.POST('/tasks/{id}/assign', { params: { path, header: once() }, body: hold.to }));
  if (hold.act === 'give') return read(api.POST('/tasks/{id}/give', { params: { path, header: once() }, body: hold.to }));
  if (hold.act === 'follow-up') return read(api.PUT('/tasks/{id}/follow-up', { params: { path }, body: { at: hold.at, ...(hold.note !== undefined && { note: hold.note }) } }));
  if (hold.act === 'priority') return read(api.PUT('/tasks/{id}/priority', { params: { path }, body: { priority: hold.priority } }));
  return read(hold.act === 'claim' ? api.POST('/tasks/{id}/claim', { params: { path } }) : api.POST('/tasks/{id}/release', { params: { path, header: once() } }));
}, { waits: true });
