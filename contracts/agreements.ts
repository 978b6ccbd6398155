import { z } from 'zod';
import { term } from './catalogue';
import { businessDate, id, money, text } from './values';

/** In whose name an agency sells: its own, or ours. */
export const agreementSellers = ['own', 'ours'] as const;

const terms = z.array(id).max(100);
/** The whole of what may be another tomorrow. */
export const agreementChange = z.strictObject({
  number: text(40).nullable().describe('Number of the agreement; null: none'), fromOn: businessDate.describe('First day'), toOn: businessDate.nullable().describe('Last day; null: until it is ended'),
  grade: text(20).nullable().describe('Grade of the agency; null: none'), capacity: z.number().int().min(1).max(100_000).nullable().describe('How many requests it may have at a time; null: no bound'),
  collateral: money.nullable().describe('What it has deposited, rial; null: nothing'), consignmentCeiling: money.nullable().describe('Value of our parts that it may have, rial; null: no bound'), sells: z.enum(agreementSellers).describe('In whose name it sells: its own, or ours'),
  serviceTypeIds: terms.describe('Types of services that it does; none: all'), productKindIds: terms.describe('Kinds of product that it serves, with what lies below them; none: all'), areaIds: terms.describe('Areas that it serves, with what lies below them; none: all'),
});
export type AgreementChange = z.infer<typeof agreementChange>;

export const agreementStates = ['current', 'future', 'ended'] as const;
export const agreementRow = agreementChange.omit({ serviceTypeIds: true, productKindIds: true, areaIds: true }).extend({
  id, state: z.enum(agreementStates).describe('Whether it holds today'), serviceTypes: z.array(term).describe('Types of services that it does; none: all'), productKinds: z.array(term).describe('Kinds of product that it serves; none: all'), areas: z.array(term).describe('Areas that it serves; none: all'), revision: z.string(),
});
export type AgreementRow = z.infer<typeof agreementRow>;
export const agreementList = z.object({
  agent: z.object({ id, code: z.string(), name: z.string().describe('Name of the agency') }).describe('The agency'), branchId: id.describe('The branch to which its requests come'), open: z.number().int().describe('Requests that it has at present; a thousand stands for more'),
  items: z.array(agreementRow).describe('The newest first'),
});
export type AgreementList = z.infer<typeof agreementList>;

/** What speaks against giving an agency a request. An agency that never had an agreement is not looked at. */
export const agentDoubts = ['ended', 'goods', 'capacity'] as const;
export type AgentDoubt = (typeof agentDoubts)[number];
export const agentFitQuery = z.object({ agentId: id.optional().describe('The agency; without it, my own'), itemId: id.optional().describe('The product') });
export const agentFit = z.object({
  doubts: z.array(z.enum(agentDoubts)).describe('What speaks against it: no agreement holds today, its agreement leaves these goods out, it has as many requests as it may. None: nothing does. It is told, and hinders nothing'),
  endedOn: businessDate.nullable().describe('When its last agreement ended; null: one holds, or it never had one'), capacity: z.number().int().nullable().describe('How many requests it may have at a time; null: no bound'),
});
export type AgentFit = z.infer<typeof agentFit>;
