import { z } from 'zod';
import { person } from './tasks';
import { id, instant } from './values';

/** A browser says this often that a task is open in it. */
export const presenceEvery = 10;
/** Whoever has not said so for longer is gone, whatever became of their browser. */
export const presenceSeconds = 25;

/** `tab`: one open page; somebody may have several. */
export const presenceChange = z.strictObject({ tab: id.describe('One open page of mine'), here: z.boolean().describe('Whether the task is open in it') });
/** Who else is at a task. */
export const taskCompany = z.object({
  people: z.array(person).describe('Who else has it open'),
  drafts: z.array(z.object({ person, savedAt: instant.describe('When it was last saved') })).describe('Who else has begun to fill its form, for whoever may give the task to somebody; what they wrote is theirs'),
});
export type TaskCompany = z.infer<typeof taskCompany>;
export const presenceList = z.object({ items: z.array(z.object({ taskId: id, people: z.array(person).describe('Who has it open, but for me') })) });
export type PresenceList = z.infer<typeof presenceList>;
