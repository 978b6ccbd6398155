import { z } from 'zod';
import { labelSchema } from './label';
import { person } from './tasks';
import { instant, text } from './values';

/** Where a request can be sent back to from a task, and what that would bring. */
export const returnSteps = z.object({
  seq: z.number().int().describe('Where the process stands: sent along, so that nothing is sent back that was not shown'),
  items: z.array(z.object({
    activity: z.string().describe('Which doing of the step: what it is sent back to'), title: labelSchema.describe('The step, as the diagram calls it'), at: instant.describe('When it was done'), by: person.nullable().describe('Who did it; null: nobody who is known'),
    opensFor: person.nullable().describe('Who gets it once more: whom the diagram names, else who did it; null: its team'),
    again: z.array(labelSchema).describe('Steps after it that were done, and are done once more'), reversals: z.array(labelSchema).describe('What is taken back of what was done since, by a document of its own'),
    whyNot: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable().describe('Why it cannot be sent back there; null: it can'),
  })).describe('Steps that were done, the newest first'),
});
export type ReturnSteps = z.infer<typeof returnSteps>;
export const sendBackChange = z.strictObject({ activity: z.string().min(1).max(200).describe('One of the steps that are listed'), reason: text(1000).describe('Why, as whoever does it once more reads it'), seq: z.number().int().min(0).describe('The number that came with the steps') });
