import type { Label } from '../../../engine/model';

/** The repair's life cycle as a programmer writes it down: what each place asks for, and where it goes on. */

interface Mark { status: string; subStatus?: string; clock: 'run' | 'pause' | 'stop' }
interface Timer { name: string; setting: string }
interface Common { mark?: Mark; timers?: Timer[] }
interface HumanPlace extends Common { kind: 'human'; task: string; name: Label; role: string; sla: string; byTechnician?: boolean; notSameAs?: string[] }
interface ServicePlace extends Common { kind: 'service'; topic: string; input?: Record<string, string> }
export type Place = HumanPlace | ServicePlace;

export interface Facts { technicianId?: string; check?: string; pays?: boolean; deposit?: boolean; due?: number; agentId: string | null; channel: string }
export interface Done { outcome?: string; output: Record<string, unknown> }

const technician = { role: 'technician', byTechnician: true } as const;
const cost = (subStatus: string, clock: Mark['clock'] = 'run'): Mark => ({ status: 'awaiting-cost', subStatus, clock });
const ready: Mark = { status: 'ready-for-delivery', clock: 'stop' };
const human = (task: string, fa: string, en: string, rest: Omit<HumanPlace, 'kind' | 'task' | 'name'>): HumanPlace => ({ kind: 'human', task, name: { fa, en }, ...rest });
const approval = (task: string, en: string, role: string): HumanPlace => human(task, 'تأیید', en, { role, sla: 'repair.approval.sla', notSameAs: ['Diagnose'], mark: cost('internal-approval') });
const uncollected: Timer[] = [
  { name: 'FirstReminder', setting: 'repair.uncollected.first-reminder' }, { name: 'SecondReminder', setting: 'repair.uncollected.second-reminder' },
  { name: 'LastReminder', setting: 'repair.uncollected.last-reminder' }, { name: 'Unclaimed', setting: 'repair.uncollected.deadline' },
];

export const places: Record<string, Place> = {
  Receive: human('receiveDevice', 'پذیرش دستگاه', 'Receive the device', { role: 'reception', sla: 'repair.receive.sla', mark: { status: 'draft', clock: 'stop' }, timers: [{ name: 'NotArrived', setting: 'repair.arrival.deadline' }] }),
  Assign: human('assign', 'تخصیص به تکنسین', 'Assign', { role: 'supervisor', sla: 'repair.assign.sla', mark: { status: 'awaiting-allocation', clock: 'run' }, timers: [{ name: 'AssignLate', setting: 'repair.assign.reminder' }] }),
  Diagnose: human('diagnose', 'عیب‌یابی و اعلام هزینه', 'Diagnose and declare cost', { ...technician, sla: 'repair.diagnose.sla', mark: cost('to-be-declared') }),
  ConfirmLoss: approval('confirmLossOfCover', 'Confirm loss of cover', 'supervisor'),
  ApproveCovered: approval('approveCovered', 'Approve the covered lines', 'supervisor'),
  ApproveInternally: approval('approveInternally', 'Approve internally', 'manager'),
  SendEstimate: { kind: 'service', topic: 'send-estimate', mark: cost('sent', 'pause') },
  RecordAnswer: human('recordAnswer', 'ثبت پاسخ مشتری', 'Record the answer', { role: 'reception', sla: 'repair.answer.sla', timers: [{ name: 'AnswerReminder', setting: 'repair.answer.reminder' }, { name: 'AnswerDeadline', setting: 'repair.answer.deadline' }] }),
  ConfirmPartial: human('confirmPartial', 'بررسی پذیرش بخشی', 'Check the partial answer', { ...technician, sla: 'repair.confirm-partial.sla', mark: cost('to-be-declared') }),
  Decide: human('decideAfterRejection', 'تصمیم پس از رد هزینه', 'Decide after rejection', { role: 'supervisor', sla: 'repair.decide.sla', mark: { status: 'cost-rejected', clock: 'run' } }),
  TakeDeposit: human('takeDeposit', 'دریافت بیعانه', 'Take the deposit', { role: 'reception', sla: 'repair.deposit.sla', mark: { status: 'cost-approved', subStatus: 'awaiting-deposit', clock: 'pause' } }),
  Reserve: { kind: 'service', topic: 'reserve-parts' },
  Issue: human('issueParts', 'تحویل قطعه به تکنسین', 'Issue parts', { role: 'supervisor', sla: 'repair.issue.sla' }),
  Repair: human('repair', 'تعمیر', 'Repair', { ...technician, sla: 'repair.repair.sla', mark: { status: 'awaiting-repair', subStatus: 'in-repair', clock: 'run' } }),
  AskCustomer: human('askCustomer', 'پرسش از مشتری', 'Ask the customer', { role: 'reception', sla: 'repair.ask.sla', mark: { status: 'awaiting-repair', subStatus: 'awaiting-customer', clock: 'pause' } }),
  ApproveReport: human('approveReport', 'تأیید گزارش کار', 'Approve the report', { role: 'supervisor', sla: 'repair.approval.sla', notSameAs: ['Repair'], mark: { status: 'awaiting-qc', subStatus: 'report-approval', clock: 'run' } }),
  QC: human('qualityControl', 'کنترل کیفیت', 'Quality control', { role: 'qc', sla: 'repair.qc.sla', notSameAs: ['Repair', 'Rework', 'ApproveReport'], mark: { status: 'awaiting-qc', clock: 'run' } }),
  Rework: human('rework', 'دوباره‌کاری', 'Rework', { ...technician, sla: 'repair.rework.sla', mark: { status: 'returned-from-qc', clock: 'run' } }),
  Separate: human('separate', 'تفکیک', 'Separate', { role: 'delivery', sla: 'repair.separate.sla', mark: { status: 'awaiting-separation', clock: 'run' } }),
  PrepareBill: { kind: 'service', topic: 'prepare-bill', mark: ready },
  Settle: human('settle', 'تسویه', 'Settle', { role: 'delivery', sla: 'repair.handover.sla', timers: uncollected }),
  HandOver: human('handOverDevice', 'تحویل دستگاه', 'Hand over the device', { role: 'delivery', sla: 'repair.handover.sla', timers: uncollected }),
  CloseDelivered: { kind: 'service', topic: 'close-request', input: { result: 'delivered' }, mark: { status: 'delivered', clock: 'stop' } },
};

/** Marks that are passed on the way, without anybody doing anything. */
export interface Way { to: string | null; passing?: Mark }
const to = (place: string): Way => ({ to: place });
const list = ({ channel }: Facts): Way => to(channel === 'agent' || channel === 'list' ? 'Separate' : 'PrepareBill');
const whoPays = ({ pays }: Facts): Way => (pays ? to('SendEstimate') : { to: 'Reserve', passing: { status: 'no-cost-declared', clock: 'run' } });
const approved = ({ deposit }: Facts): Way => ({ to: deposit ? 'TakeDeposit' : 'Reserve', passing: { status: 'cost-approved', clock: 'run' } });
const lookAgain: Record<string, string> = { 'loss-of-cover': 'ConfirmLoss', covered: 'ApproveCovered', internal: 'ApproveInternally' };

/** Where it goes on from a place, by what was done there. */
export function wayFrom(place: string, { outcome, output }: Done, facts: Facts): Way {
  switch (place) {
    case 'Receive': return to('Assign');
    case 'Assign': return to('Diagnose');
    case 'Diagnose':
      if (outcome === 'giveBack') return to('Assign');
      if (outcome === 'noFault') return list(facts);
      if (outcome !== 'covered' && outcome !== 'payable' && outcome !== 'coverVoid') break;
      return facts.check && lookAgain[facts.check] ? to(lookAgain[facts.check]!) : whoPays(facts);
    case 'ConfirmLoss': case 'ApproveCovered': case 'ApproveInternally': return outcome === 'sendBack' ? to('Diagnose') : whoPays(facts);
    case 'SendEstimate': return to('RecordAnswer');
    case 'RecordAnswer': return outcome === 'none' ? to('Decide') : outcome === 'some' ? to('ConfirmPartial') : approved(facts);
    case 'ConfirmPartial': return outcome === 'newEstimate' ? to('Diagnose') : approved(facts);
    case 'Decide':
      if (outcome === 'dispose') break;
      return outcome === 'newEstimate' ? to('Diagnose') : list(facts);
    case 'TakeDeposit': return to('Reserve');
    case 'Reserve': return to(output.needed === true ? 'Issue' : 'Repair');
    case 'Issue':
      if (outcome === 'missing') break;
      return to('Repair');
    case 'Repair': return to(outcome === 'askCustomer' ? 'AskCustomer' : outcome === 'furtherFault' ? 'Diagnose' : 'ApproveReport');
    case 'AskCustomer': return to('Repair');
    case 'ApproveReport': return to(outcome === 'sendBack' ? 'Repair' : 'QC');
    case 'QC':
      if (outcome === 'reject') break;
      return outcome === 'back' ? to('Rework') : list(facts);
    case 'Rework': return to('QC');
    case 'Separate': return to('PrepareBill');
    case 'PrepareBill': return to(facts.due !== 0 ? 'Settle' : 'HandOver');
    case 'Settle': return to('HandOver');
    case 'HandOver':
      if (outcome !== 'delivered') break;
      return to('CloseDelivered');
    case 'CloseDelivered': return { to: null };
  }
  throw new Error(`The hand-written life cycle does not know what comes after ${place} with ${outcome ?? 'its service'}`);
}
