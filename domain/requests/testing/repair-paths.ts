import type { JsonObject } from '../../../engine/model';
import type { Move } from './diagram-player';

export interface Path { title: string; input?: JsonObject; services?: Record<string, JsonObject>; moves: Move[]; statuses: string[]; open?: string[] }

const technician = { technicianId: 'technician-1', unitId: null };
const cost = (more: JsonObject = {}): JsonObject => ({ check: 'none', pays: true, deposit: false, coveredTotal: 0, customerTotal: 1_000_000, ...more });
const received: Move[] = [['receiveDevice', 'received'], ['assign', 'assigned', technician]];
const payable: Move[] = [...received, ['diagnose', 'payable', cost()]];
const agreed: Move[] = [...payable, ['recordAnswer', 'all']];
const inRepair: Move[] = [...agreed, ['issueParts', 'issued']];
const inQc: Move[] = [...inRepair, ['repair', 'done'], ['approveReport', 'approved']];
const passed: Move[] = [...inQc, ['qualityControl', 'pass', { reassign: false }]];
const toAnswer = ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-cost/sent'];
const toQc = [...toAnswer, 'cost-approved', 'awaiting-repair/in-repair', 'awaiting-qc/report-approval', 'awaiting-qc'];

/** Ways through the repair, with the visible statuses that each must show; both typed by hand. */
export const repairPaths: Path[] = [
  { title: 'payable, agreed, repaired, paid and handed over', moves: [...passed, ['settle', 'paid'], ['handOverDevice', 'delivered']], statuses: [...toQc, 'ready-for-delivery', 'delivered'] },
  {
    title: 'covered, within the limit, without parts and with nothing to pay', services: { 'reserve-parts': { needed: false }, 'prepare-bill': { due: 0, ship: false } },
    moves: [...received, ['diagnose', 'covered', cost({ pays: false })], ['repair', 'done'], ['approveReport', 'approved'], ['qualityControl', 'pass', { reassign: false }], ['handOverDevice', 'delivered']],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'no-cost-declared', 'awaiting-repair/in-repair', 'awaiting-qc/report-approval', 'awaiting-qc', 'ready-for-delivery', 'delivered'],
  },
  {
    title: 'covered above the limit: sent back once, then approved', moves: [...received, ['diagnose', 'covered', cost({ check: 'covered', pays: false })], ['approveCovered', 'sendBack'], ['diagnose', 'covered', cost({ check: 'covered', pays: false })], ['approveCovered', 'approved']],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-cost/internal-approval', 'awaiting-cost/to-be-declared', 'awaiting-cost/internal-approval', 'no-cost-declared'], open: ['issueParts'],
  },
  {
    title: 'loss of cover is confirmed, and the customer is asked', moves: [...received, ['diagnose', 'coverVoid', cost({ check: 'loss-of-cover' })], ['confirmLossOfCover', 'confirmed']],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-cost/internal-approval', 'awaiting-cost/sent'], open: ['recordAnswer'],
  },
  {
    title: 'a discount above the limit goes to the manager, who sends it back', moves: [...received, ['diagnose', 'payable', cost({ check: 'internal' })], ['approveInternally', 'sendBack']],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-cost/internal-approval', 'awaiting-cost/to-be-declared'], open: ['diagnose'],
  },
  { title: 'payable within the ceiling agreed at intake: nobody is asked', moves: [...received, ['diagnose', 'payable', cost({ pays: false })]], statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'no-cost-declared'], open: ['issueParts'] },
  {
    title: 'an agent answers for their own device; the parcel is sorted and shipped', input: { agentId: 'agent-1', channel: 'agent' }, services: { 'prepare-bill': { due: 500_000, ship: true } },
    moves: [...payable, ['agentAnswer', 'all'], ['issueParts', 'issued'], ['repair', 'done'], ['approveReport', 'approved'], ['qualityControl', 'pass', { reassign: false }], ['separate', 'sorted', { ship: true }], ['settle', 'onAccount'], ['ship', 'shipped'], ['confirmArrival', 'arrived']],
    statuses: [...toQc, 'awaiting-separation', 'ready-for-delivery', 'ready-for-delivery/in-transit', 'delivered'],
  },
  {
    title: 'some lines are accepted and enough; a deposit is taken', moves: [...received, ['diagnose', 'payable', cost({ deposit: true })], ['recordAnswer', 'some'], ['confirmPartial', 'proceed'], ['takeDeposit', 'paid']],
    statuses: [...toAnswer, 'awaiting-cost/to-be-declared', 'cost-approved', 'cost-approved/awaiting-deposit'], open: ['issueParts'],
  },
  {
    title: 'the deposit does not come: reminded, chased, waited for again, gone on without', moves: [...received, ['diagnose', 'payable', cost({ deposit: true })], ['recordAnswer', 'all'], { timer: 'DepositReminder' }, { timer: 'DepositDeadline' }, ['chaseDeposit', 'waits'], { timer: 'DepositDeadline' }, ['chaseDeposit', 'goOn']],
    statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-deposit'], open: ['issueParts'],
  },
  {
    title: 'the deposit is refused', moves: [...received, ['diagnose', 'payable', cost({ deposit: true })], ['recordAnswer', 'all'], { timer: 'DepositDeadline' }, ['chaseDeposit', 'refused']],
    statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-deposit', 'cost-rejected'], open: ['decideAfterRejection'],
  },
  {
    title: 'a question is not answered: reminded, chased, asked again, gone on without', moves: [...inRepair, ['repair', 'askCustomer'], { timer: 'QuestionReminder' }, { timer: 'QuestionDeadline' }, ['chaseReply', 'waits'], { timer: 'QuestionDeadline' }, ['chaseReply', 'goOn']],
    statuses: [...toAnswer, 'cost-approved', 'awaiting-repair/in-repair', 'awaiting-repair/awaiting-customer', 'awaiting-repair/in-repair'], open: ['repair'],
  },
  { title: 'some lines are not enough: a new estimate', moves: [...payable, ['recordAnswer', 'some'], ['confirmPartial', 'newEstimate'], ['diagnose', 'payable', cost()]], statuses: [...toAnswer, 'awaiting-cost/to-be-declared', 'awaiting-cost/sent'], open: ['recordAnswer'] },
  {
    title: 'refused, and returned unrepaired for the diagnostic fee', moves: [...payable, ['recordAnswer', 'none'], ['decideAfterRejection', 'returnUnrepaired'], ['settle', 'paid'], ['handOverDevice', 'delivered']],
    statuses: [...toAnswer, 'cost-rejected', 'ready-for-delivery', 'delivered'],
  },
  { title: 'refused, and disposed of with consent', moves: [...payable, ['recordAnswer', 'none'], ['decideAfterRejection', 'dispose'], ['disposeDevice', 'disposed']], statuses: [...toAnswer, 'cost-rejected', 'delivered'] },
  {
    title: 'no answer in time: reminded, chased, asked again, out of reach', moves: [...payable, { timer: 'AnswerReminder' }, { timer: 'AnswerReminder' }, { timer: 'AnswerDeadline' }, ['chaseAnswer', 'reached'], { timer: 'AnswerDeadline' }, ['chaseAnswer', 'unreachable']],
    statuses: [...toAnswer, 'awaiting-cost/chasing', 'awaiting-cost/sent', 'awaiting-cost/chasing', 'cost-rejected'], open: ['decideAfterRejection'],
  },
  { title: 'no fault found', services: { 'prepare-bill': { due: 0, ship: false } }, moves: [...received, ['diagnose', 'noFault', cost()], ['handOverDevice', 'delivered']], statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'ready-for-delivery', 'delivered'] },
  {
    title: 'work for another unit, then given back', moves: [...received, ['diagnose', 'otherUnit', cost()], ['handOverUnit', 'handedOver', { unitId: 'unit-2' }], ['assign', 'assigned', technician], ['diagnose', 'giveBack', cost()]],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-allocation'], open: ['assign'],
  },
  {
    title: 'parts are missing: waited for, late, waited for again, arrived', moves: [...agreed, ['issueParts', 'missing'], { timer: 'PartsLate' }, ['partIsLate', 'wait'], { message: 'parts-arrived' }, ['issueParts', 'issued']],
    statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-part', 'awaiting-repair/in-repair'], open: ['repair'],
  },
  {
    title: 'parts arrive while the manager still has to decide about their lateness', moves: [...agreed, ['issueParts', 'missing'], { timer: 'PartsLate' }, { message: 'parts-arrived' }, ['issueParts', 'issued']],
    statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-part', 'awaiting-repair/in-repair'], open: ['repair'],
  },
  {
    title: 'parts of covered work are missing', moves: [...received, ['diagnose', 'covered', cost({ pays: false })], ['issueParts', 'missing'], { message: 'parts-arrived' }],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'no-cost-declared', 'no-cost-declared/awaiting-part'], open: ['issueParts'],
  },
  { title: 'parts never come: a substitute is issued', moves: [...agreed, ['issueParts', 'missing'], { timer: 'PartsLate' }, ['partIsLate', 'substitute'], ['issueParts', 'issued']], statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-part', 'awaiting-repair/in-repair'], open: ['repair'] },
  {
    title: 'a question to the customer, a further fault, and a report that is sent back', moves: [...inRepair, ['repair', 'askCustomer'], ['askCustomer', 'answered'], ['repair', 'furtherFault'], ['diagnose', 'payable', cost()], ['recordAnswer', 'all'], ['issueParts', 'issued'], ['repair', 'done'], ['approveReport', 'sendBack']],
    statuses: [...toAnswer, 'cost-approved', 'awaiting-repair/in-repair', 'awaiting-repair/awaiting-customer', 'awaiting-repair/in-repair', 'awaiting-cost/to-be-declared', 'awaiting-cost/sent', 'cost-approved', 'awaiting-repair/in-repair', 'awaiting-qc/report-approval', 'awaiting-repair/in-repair'], open: ['repair'],
  },
  {
    title: 'back from QC, and the third time to another technician', moves: [...inQc, ['qualityControl', 'back', { reassign: false }], ['rework', 'done'], ['qualityControl', 'back', { reassign: true }], ['assign', 'assigned', { technicianId: 'technician-2', unitId: null }]],
    statuses: [...toQc, 'returned-from-qc', 'awaiting-qc', 'returned-from-qc'], open: ['rework'],
  },
  {
    title: 'unserviceable, and another unit is handed over', moves: [...received, ['diagnose', 'unserviceable', cost()], { message: 'replacement-decided', payload: { outcome: 'approved' } }, ['handOverReplacement', 'handedOver']],
    statuses: ['draft', 'awaiting-allocation', 'awaiting-cost/to-be-declared', 'awaiting-repair/replacement', 'ready-for-delivery', 'replaced'],
  },
  {
    title: 'rejected by QC; the replacement is refused, so it is diagnosed again', moves: [...inQc, ['qualityControl', 'reject', { reassign: false }], { message: 'replacement-decided', payload: { outcome: 'refused' } }],
    statuses: [...toQc, 'awaiting-repair/replacement', 'awaiting-cost/to-be-declared'], open: ['diagnose'],
  },
  {
    title: 'the replacement is overdue: waited for, then withdrawn', moves: [...agreed, ['issueParts', 'missing'], { timer: 'PartsLate' }, ['partIsLate', 'replacement'], { timer: 'ReplacementLate' }, ['overdueWork', 'wait'], { timer: 'ReplacementLate' }, ['overdueWork', 'withdraw']],
    statuses: [...toAnswer, 'cost-approved', 'cost-approved/awaiting-part', 'awaiting-repair/replacement', 'awaiting-cost/to-be-declared'], open: ['diagnose'],
  },
  { title: 'the device never came', moves: [{ timer: 'NotArrived' }], statuses: ['draft', 'void'] },
  { title: 'allocation is late, and the supervisors are told', moves: [['receiveDevice', 'received'], { timer: 'AssignLate' }], statuses: ['draft', 'awaiting-allocation'], open: ['assign'] },
  { title: 'refused at the desk: it starts anew', moves: [...passed, ['settle', 'paid'], ['handOverDevice', 'refusedAtDesk']], statuses: [...toQc, 'ready-for-delivery', 'awaiting-allocation'], open: ['assign'] },
  {
    title: 'shipped at the customer’s wish; nothing more is heard, so it counts as received', moves: [...passed, ['settle', 'paid'], ['handOverDevice', 'ship'], ['ship', 'shipped'], { timer: 'TakenAsReceived' }],
    statuses: [...toQc, 'ready-for-delivery', 'ready-for-delivery/in-transit', 'delivered'],
  },
  {
    title: 'the parcel comes back, and nobody collects it', moves: [...passed, ['settle', 'paid'], ['handOverDevice', 'ship'], ['ship', 'shipped'], ['confirmArrival', 'cameBack'], { timer: 'FirstReminder' }, { timer: 'SecondReminder' }, { timer: 'LastReminder' }, { timer: 'Unclaimed' }, ['uncollected', 'store']],
    statuses: [...toQc, 'ready-for-delivery', 'ready-for-delivery/in-transit', 'ready-for-delivery'], open: ['settle'],
  },
  { title: 'void while the estimate is out: the device goes back', moves: [...payable, { message: 'void-requested', payload: { reason: 'changed mind' } }, ['returnDevice', 'returned']], statuses: [...toAnswer, 'ready-for-delivery/void-return', 'void'] },
  { title: 'void before it came: there is nothing to give back', services: { 'free-parts': { withUs: false } }, moves: [{ message: 'void-requested', payload: { reason: 'mistake' } }], statuses: ['draft', 'void'] },
  { title: 'void in the middle of the delivery', moves: [...passed, { message: 'void-requested', payload: { reason: 'mistake' } }, ['returnDevice', 'returned']], statuses: [...toQc, 'ready-for-delivery', 'ready-for-delivery/void-return', 'void'] },
];
