import { z } from 'zod';
import { labelSchema } from './label';
import { person } from './tasks';
import { id, instant, pageQuery, text, versionInAddress, versionNumber as version } from './values';

const reason = text(2000).meta({ description: 'Why it is deployed in spite of its warnings', example: 'The second branch never waits for long.' });

/** Largest diagram, in characters. */
export const diagramLimit = 2_000_000;

/** One thing that happens on the way to what the proof found, as `engine/check/model.ts` says. */
export const traceStep = z.object({ kind: z.string(), element: z.string(), flows: z.array(z.string()).optional(), caught: z.string().optional(), instances: z.number().int().optional(), choice: z.literal(true).optional() });

/** What was found in a diagram: `message` is English, clients translate `engine.finding.<rule>` with `params`. A `trace` shows how the proof came there. */
export const finding = z.object({
  rule: z.string(), severity: z.enum(['error', 'warning', 'info']), elements: z.array(z.string()), params: z.record(z.string(), z.unknown()), message: z.string(),
  trace: z.array(traceStep).optional(), minimal: z.boolean().optional(),
});

export const deployProcess = z.strictObject({ xml: z.string().min(1).max(diagramLimit), reason: reason.optional() });
export const restoreVersion = z.strictObject({ reason: reason.optional() });
/** `sound`: the verdict of the proof, null where it was not decided. `relinked`: processes that call the newest version of this one. */
export const deployedProcess = z.object({
  id, process: z.string(), version, sound: z.boolean().nullable(), unchanged: z.boolean(), findings: z.array(finding), relinked: z.array(z.object({ process: z.string(), version })),
});

const verdict = { sound: z.boolean().nullable(), warnings: z.number().int(), reason: z.string().nullable(), createdAt: instant, createdBy: person.nullable() };
export const processRow = z.object({ process: z.string(), name: labelSchema, version, running: z.number().int(), ...verdict });
export type ProcessRow = z.infer<typeof processRow>;

export const versionParams = z.object({ process: text(200).describe('The process'), version: versionInAddress });
export const processParams = z.object({ process: text(200).describe('The process') });
/** `restores`: the version whose content it has again. `running`: requests that are under way with it. */
export const versionRow = z.object({ id, version, name: labelSchema, hash: z.string(), newest: z.boolean(), restores: version.nullable(), running: z.number().int(), ...verdict });
export type VersionRow = z.infer<typeof versionRow>;
export const versionDetail = versionRow.extend({ process: z.string(), xml: z.string(), findings: z.array(finding) });
export type VersionDetail = z.infer<typeof versionDetail>;

export const plannedStates = ['planned', 'started', 'refused', 'cancelled'] as const;
/** A version that starts at a chosen time: a new diagram, or the content of an older version. */
export const planDeployment = z.strictObject({ xml: z.string().min(1).max(diagramLimit).optional(), restores: z.strictObject({ process: text(200), version }).optional(), startsAt: instant, reason: reason.optional() })
  .refine((plan) => (plan.xml === undefined) !== (plan.restores === undefined), { path: ['xml'], message: 'xml' });
export const plannedDeployment = z.object({
  id, process: z.string(), name: labelSchema, startsAt: instant, state: z.enum(plannedStates), restores: version.nullable(), reason: z.string().nullable(),
  createdAt: instant, createdBy: person.nullable(), endedAt: instant.nullable(), version: version.nullable(), findings: z.array(finding),
});
export type PlannedDeployment = z.infer<typeof plannedDeployment>;
export const plannedQuery = pageQuery;
