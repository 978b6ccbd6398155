import { z } from 'zod';
import { labelSchema } from './label';
import { variablesChange } from './requests';
import { id, instant, jsonValue, text } from './values';

/** What operators see and do of a running process, beside its diagram. Ids of tokens, scopes and activities are the engine's. */
const engineId = z.string().min(1).max(200);
const { variables } = variablesChange.shape;

const joinToken = z.strictObject({ scope: engineId, join: engineId, flow: engineId });
export const operatorMove = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancel-token'), /** An activity, or a token that waits at a join. */ token: z.union([engineId, joinToken]) }),
  z.strictObject({ kind: z.literal('start-element'), element: engineId, /** Which, where its scope runs several times. */ scope: engineId.optional(), variables: variables.optional() }),
  z.strictObject({ kind: z.literal('set-variables'), variables, scope: engineId.optional() }),
  z.strictObject({ kind: z.literal('retry-incident'), incident: id, variables: variables.optional() }),
  z.strictObject({ kind: z.literal('skip-incident'), incident: id, /** The way on, where a gateway could not decide. */ flow: engineId.optional(), variables: variables.optional() }),
  z.strictObject({ kind: z.literal('rewind'), /** Of a visit. */ activity: engineId, /** Names of reversals that were offered. */ reverse: z.array(z.string().max(80)).max(50).default([]) }),
]);
export type OperatorMove = z.infer<typeof operatorMove>;
export const movePreviewRequest = z.strictObject({ move: operatorMove });
/** `seq` of the preview: refused when the instance has moved since. */
export const moveRequest = z.strictObject({ move: operatorMove, reason: text(1000), seq: z.number().int().min(0).optional() });

const place = z.object({ element: z.string(), /** As the diagram names it. */ name: z.object({ fa: z.string(), en: z.string() }) });
const changed = <T extends z.ZodType>(item: T) => z.object({ begins: z.array(item), ends: z.array(item) });
const task = place.extend({ activity: z.string(), taskType: z.string(), title: labelSchema.nullable() });
const wait = place.extend({ kind: z.enum(['timer', 'message', 'signal', 'condition']), due: instant.optional(), setting: z.string().optional(), message: z.string().optional(), signal: z.string().optional(), key: z.string().optional() });

/** Something that was done or sent, and stays so. `reversals`: names of what can be done about it. */
export const undoneItem = place.extend({ kind: z.enum(['task', 'service', 'message', 'signal']), /** Task type, topic, message or signal. */ what: z.string(), title: labelSchema.nullable(), at: instant, reversals: z.array(z.string()) });
export const reversalOffer = z.object({ name: z.string(), title: labelSchema });

/** What would follow; nothing has happened. */
export const movePreview = z.object({
  seq: z.number().int(),
  over: z.boolean().meta({ description: 'The process ends with it', example: false }),
  tokens: changed(place), tasks: z.object({ begins: z.array(task.extend({ /** Four eyes: who will not get it, since they did another step. */ shutOut: z.array(z.object({ id, name: labelSchema })) })), ends: z.array(task) }), services: changed(place.extend({ activity: z.string(), topic: z.string(), title: labelSchema.nullable() })),
  waits: changed(wait), incidents: changed(place.extend({ incident: z.string(), code: z.string(), message: z.string() })),
  sent: z.array(place.extend({ message: z.string().optional(), key: z.string().optional(), signal: z.string().optional() })),
  statuses: z.array(place.extend({ status: z.string(), subStatus: z.string().optional(), clock: z.enum(['run', 'pause', 'stop']) })),
  stays: z.array(undoneItem), reversals: z.array(reversalOffer),
});
export type MovePreview = z.infer<typeof movePreview>;

const token = place.extend({ activity: z.string(), scope: z.string(), waitsFor: z.enum(['task', 'service', 'event', 'inner', 'incident']) });
/** A running process as it stands. */
export const instanceView = z.object({
  id, process: z.string(), version: z.number().int(), status: z.enum(['starting', 'active', 'completed', 'void']), seq: z.number().int(),
  tokens: z.array(token), joins: z.array(place.extend({ scope: z.string(), flow: z.string(), tokens: z.number().int() })), waits: z.array(wait),
  incidents: z.array(place.extend({ id, code: z.string(), message: z.string(), raisedAt: instant })), variables: z.record(z.string(), jsonValue),
});
export type InstanceView = z.infer<typeof instanceView>;

/** A step that was left: it can be sent back to. */
export const visit = place.extend({ activity: z.string(), what: z.string().nullable(), title: labelSchema.nullable(), enteredAt: instant, leftAt: instant, by: z.object({ id, name: labelSchema }).nullable() });
export const visitList = z.object({ items: z.array(visit) });
export type VisitList = z.infer<typeof visitList>;
