import { z } from 'zod';
import { labelSchema } from './label';
import { diagramLimit, finding } from './processes';
import { person } from './tasks';
import { id, instant, text, versionInAddress, versionNumber as version } from './values';


/** A DMN file with one decision or more. */
export const deployDecisions = z.strictObject({ xml: z.string().min(1).max(diagramLimit) });
/** `file`: the id of its definitions. `changed`: the decision is a new version; diagrams that are deployed from now on ask it. */
export const deployedDecisions = z.object({
  id, file: z.string(), version, unchanged: z.boolean(), decisions: z.array(z.object({ decision: z.string(), version, changed: z.boolean() })), findings: z.array(finding),
});

export const decisionParams = z.object({ decision: text(200).describe('The decision') });
export const decisionVersionParams = z.object({ decision: text(200).describe('The decision'), version: versionInAddress });
/** `file`, `fileVersion`: where it is written. */
export const decisionRow = z.object({ decision: z.string(), name: labelSchema, version, hash: z.string(), file: z.string(), fileVersion: version, createdAt: instant, createdBy: person.nullable() });
export type DecisionRow = z.infer<typeof decisionRow>;
export const decisionDetail = decisionRow.extend({ xml: z.string() });
export type DecisionDetail = z.infer<typeof decisionDetail>;
