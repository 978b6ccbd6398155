import { z } from 'zod';
import { defineTaskType, type FactName } from '../form';
import type { Label } from '../label';
import { reasonText, reasonUi } from './form-fields';

interface Approval {
  name: string; role: string; titles: Label; question: Label; facts: readonly FactName[];
  /** What the story says of each outcome. */
  did: { approved: Label; sendBack: Label };
  approve?: Label;
}

/** Somebody's work is approved as it stands, or goes back to the technician with the reason. */
export const defineApproval = ({ name, role, titles, question, facts, did, approve = { fa: 'تأیید', en: 'Approve' } }: Approval) => defineTaskType({
  name, version: 1, role, effect: name, again: 'over', titles, question, facts,
  outcomes: {
    approved: { label: approve, did: did.approved, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, did: did.sendBack, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});
