import { z } from 'zod';
import { labelSchema } from './label';
import { variablesChange } from './requests';
import { person, sla } from './tasks';
import { id, instant, pageQuery, text } from './values';

/** Processes that the product opens itself, with what they are about. */
export const openedByTheProduct = ['repair', 'replacement'] as const;
export const variableTypes = ['text', 'number', 'boolean', 'date', 'instant', 'duration', 'list', 'object'] as const;

/** How a process is started by hand: the start event to choose where there are several, and the variables that its diagram declares. `request`: whether it has to be about one. */
export const startForm = z.object({
  process: z.string(), version: z.number().int(), name: labelSchema, request: z.enum(['optional', 'needed']),
  events: z.array(z.object({ element: z.string(), name: labelSchema })), variables: z.array(z.object({ name: z.string(), type: z.enum(variableTypes), filledIn: z.boolean().meta({ description: 'A step of the process fills it in by itself: it may be given, and rarely has to be' }) })),
});
export type StartForm = z.infer<typeof startForm>;

export const startInstance = z.strictObject({ event: text(200).optional(), variables: variablesChange.shape.variables.default({}), requestId: id.optional() });
export const startedInstance = z.object({ id, process: z.string(), version: z.number().int() });

export const instanceStates = ['running', 'ended'] as const;
export const instanceQuery = pageQuery.extend({
  process: text(200).optional().meta({ description: 'Id of the process', example: 'purchase' }), state: z.enum(instanceStates).optional().meta({ description: 'Whether it is still under way', example: 'running' }),
});
/** `startedBy`: none where a message, a signal, a time or another process has started it. `request`: what it is about. */
export const instanceRow = z.object({
  id, process: z.string(), version: z.number().int(), name: labelSchema, status: z.enum(['starting', 'active', 'completed', 'void']), startedAt: instant, endedAt: instant.nullable(), startedBy: person.nullable(),
  request: z.object({ id, no: z.string() }).nullable(), openTasks: z.number().int(), incidents: z.number().int(),
});
export type InstanceRow = z.infer<typeof instanceRow>;

const openTask = z.object({ id, title: labelSchema, role: z.string(), assignee: person.nullable(), createdAt: instant, sla: sla.nullable() });
export const instanceDetail = instanceRow.extend({ tasks: z.array(openTask), openIncidents: z.array(z.object({ id, element: z.string(), title: labelSchema.nullable(), code: z.string(), message: z.string(), raisedAt: instant })) });
export type InstanceDetail = z.infer<typeof instanceDetail>;
