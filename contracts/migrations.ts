import { z } from 'zod';
import { id, instant, pageOf, pageQuery, versionInAddress, versionNumber } from './values';

const element = z.string().min(1).max(400);
/** A process and two of its versions, by number. */
const versions = { process: z.string().min(1).max(200), from: versionNumber, to: versionNumber };

/** Old element → new one; `null` lets go on purpose. Flows into joins may be named too. */
export const migrationMapping = z.record(element, element.nullable()).refine((mapping) => Object.keys(mapping).length <= 5000);
export const migrationPlan = z.strictObject({
  ...versions, mapping: migrationMapping,
  /** Timers that are computed afresh: all, or those of these elements of the new version. Without it they keep their remaining time. */
  recompute: z.union([z.boolean(), z.array(element).max(1000)]).default(false),
});
/** Which running requests of the old version; all of them when nothing is said. */
export const migrationFilter = z.strictObject({
  /** A token stands on one of these. */
  elements: z.array(element).max(100).optional(),
  statuses: z.array(z.string().max(60)).max(20).optional(),
  instances: z.array(id).max(1000).optional(),
});

export const migrationProposalQuery = z.object({
  process: versions.process.describe('The process'), from: versionInAddress.describe('The version that requests run with'), to: versionInAddress.describe('The version that they move to'),
});
export const migrationLine = z.object({
  from: z.string(), to: z.string().nullable(), kind: z.string(), by: z.enum(['id', 'name', 'place', 'none', 'misfit']), confidence: z.number(),
  name: z.object({ fa: z.string(), en: z.string() }),
});
export const migrationProposal = z.object({ ...versions, lines: z.array(migrationLine) });

/** Texts: `migration.<code>` of the messages. */
export const migrationReason = z.object({ code: z.string(), element: z.string(), params: z.record(z.string(), z.unknown()) });
const label = z.object({ fa: z.string(), en: z.string() });
const standing = z.object({
  tokens: z.array(z.object({ activity: z.string(), element: z.string(), waitsFor: z.string(), name: label })),
  waiting: z.array(z.object({ element: z.string(), flow: z.string(), tokens: z.number() })),
  tasks: z.array(z.object({ activity: z.string(), element: z.string(), name: label })),
  timers: z.array(z.object({ timer: z.string(), element: z.string(), due: instant.nullable() })),
  subscriptions: z.array(z.object({ subscription: z.string(), kind: z.string(), element: z.string(), key: z.string().nullable() })),
  incidents: z.array(z.object({ incident: z.string(), element: z.string(), code: z.string() })),
});
export const migrationPreviewOne = migrationPlan.extend({ instance: id });
/** `before` and `after`, or the reasons why it cannot be moved. */
export const migrationPreview = z.object({ instance: id, before: standing.nullable(), after: standing.nullable(), reasons: z.array(migrationReason) });

export const migrationPreviewMany = migrationPlan.extend({ filter: migrationFilter.default({}), limit: z.number().int().min(1).max(2000).default(500), after: id.optional() });
/** One page of requests, counted; `next` goes on behind it. */
export const migrationPreviews = z.object({
  looked: z.number().int(), movable: z.number().int(),
  refused: z.array(z.object({ code: z.string(), element: z.string(), count: z.number().int(), example: id })), next: id.nullable(),
});

const reasonText = z.string().trim().min(3).max(1000);
export const startMigration = migrationPlan.extend({
  filter: migrationFilter.default({}),
  /** So many first; then it waits for a go. Without it all at once. */
  canary: z.number().int().min(1).max(10_000).optional(),
  reason: reasonText,
});
export const undoMigration = z.strictObject({ reason: reasonText });

export const migrationStates = ['running', 'waiting', 'paused', 'stopped', 'done'] as const;
export const migrationBatch = z.object({
  id, kind: z.enum(['migrate', 'undo']), /** The batch that this one takes back. */ undoOf: id.nullable(), ...versions, state: z.enum(migrationStates), canary: z.number().int().nullable(), reason: z.string(),
  total: z.number().int(), left: z.number().int(), moved: z.number().int(), refused: z.number().int(), createdAt: instant, createdBy: id.nullable(), finishedAt: instant.nullable(),
});
export type MigrationBatch = z.infer<typeof migrationBatch>;
export type MigrationState = MigrationBatch['state'];

export const migrationItemStates = ['left', 'moved', 'refused'] as const;
export const migrationItemsQuery = pageQuery.extend({ state: z.enum(migrationItemStates).optional().describe('Only in this state') });
export const migrationItem = z.object({
  instance: id, request: z.object({ id, no: z.string() }).nullable(), state: z.enum(migrationItemStates),
  /** Why it stayed: a code of the errors, with the engine's reasons where those were it. */
  code: z.string().nullable(), reasons: z.array(migrationReason), at: instant.nullable(),
});
export type MigrationItem = z.infer<typeof migrationItem>;
export const migrationItems = pageOf(migrationItem);
