import { z } from 'zod';
import { id, instant, pageOf, pageQuery, versionNumber } from './values';

/** Requests of the past on another version of their process: what would have become of them. */
export const backTestStart = z.strictObject({
  /** A deployed version, or a diagram that is not deployed. */
  version: versionNumber.optional(), xml: z.string().min(1).max(900_000).optional(),
  /** Elements of the versions of then: what they are in this one; null: gone. Those that are not named keep their id. */
  mapping: z.record(z.string().min(1).max(200), z.string().min(1).max(200).nullable()).default({}),
  /** Requests that ended in this time; without it in the last 30 days. */
  from: instant.optional(), to: instant.optional(),
  /** The newest so many. */
  most: z.number().int().min(1).max(5000).default(1000),
}).refine(({ version, xml }) => (version === undefined) !== (xml === undefined), { path: ['version'] });
export type BackTestStart = z.infer<typeof backTestStart>;

const place = z.object({ element: z.string(), name: z.object({ fa: z.string(), en: z.string() }) });
/** `no-answer`: nobody was asked this then. `no-message`: it waits for what did not come then. `operator`: somebody moved it by hand. */
export const undeterminedWhy = ['no-answer', 'no-message', 'operator', 'runaway', 'unfinished'] as const;
export const backTestOutcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('same'), end: place.nullable() }),
  z.object({ is: z.literal('different'), end: place.nullable(), was: place.nullable() }),
  z.object({ is: z.literal('undetermined'), at: place, why: z.enum(undeterminedWhy) }),
  z.object({ is: z.literal('incident'), at: place, code: z.string() }),
  /** Its log does not lead to where it ended. */
  z.object({ is: z.literal('unreadable') }),
]);
const pair = z.object({ before: z.number(), after: z.number() });
const waited = z.object({ for: z.enum(['task', 'service']), name: z.string(), done: pair, waited: pair.meta({ description: 'Milliseconds', example: { before: 7200000, after: 3600000 } }) });

export const backTestSummary = z.object({
  same: z.number().int(), different: z.number().int(), undetermined: z.number().int(), incident: z.number().int(), unreadable: z.number().int(),
  /** Where the others came to, the most frequent first. */
  outcomes: z.array(z.object({ outcome: backTestOutcome, requests: z.number().int() })),
  /** Over those whose end is known: how many went through with less, more and as much done of each task type, and the milliseconds waited for it. */
  tasks: z.array(waited.extend({ fewer: z.number().int(), more: z.number().int() })),
  took: pair.nullable().meta({ description: 'Mean of milliseconds from start to end, over those whose end is known', example: { before: 7200000, after: 3600000 } }),
});
export type BackTestSummary = z.infer<typeof backTestSummary>;

export const backTest = z.object({
  id, process: z.string(), version: z.number().int().nullable(), hash: z.string(), from: instant, to: instant, state: z.enum(['running', 'done', 'cancelled', 'failed']),
  total: z.number().int(), done: z.number().int(), createdAt: instant, finishedAt: instant.nullable(), summary: backTestSummary,
});
export type BackTest = z.infer<typeof backTest>;
export const backTestList = pageOf(backTest.omit({ summary: true }));
export type BackTestList = z.infer<typeof backTestList>;

export const backTestResultQuery = pageQuery.extend({ is: z.enum(['same', 'different', 'undetermined', 'incident', 'unreadable']).optional().describe('Only with this outcome') });
export const backTestResult = z.object({
  instance: id, request: z.object({ id, no: z.string() }).nullable(), endedAt: instant, outcome: backTestOutcome,
  took: z.object({ before: z.number().nullable(), after: z.number() }).nullable(), waited: z.array(waited), path: z.array(z.string()),
});
export type BackTestResult = z.infer<typeof backTestResult>;
export const backTestResults = pageOf(backTestResult);
