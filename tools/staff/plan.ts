import type { Status } from '../../contracts/statuses';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { draw, lot } from './lots';

export const repairStatuses = ['Fixed', 'Repairable', 'End of life', 'Unknown'] as const;
export type RepairStatus = (typeof repairStatuses)[number];

/** One task that a person does on the way, and what it ends with. */
export interface PlannedStep { taskType: TaskTypeName; outcome: string }

/** How one record goes through the company, and where it stands in the end. */
export interface Journey {
  recordId: string;
  record: RepairStatus;
  steps: PlannedStep[];
  /** The task that is left open at the end; null when the request is closed. */
  left: TaskTypeName | null;
  status: Status;
  outcome: 'repaired' | 'unrepaired' | null;
  /** Who pays, and how many parts are fitted: what the diagnosis says. */
  pays: 'customer' | 'company';
  parts: number;
}

const step = (taskType: TaskTypeName, outcome: string): PlannedStep => ({ taskType, outcome });

interface Facts { pays: Journey['pays']; parts: number; partial: boolean; asks: boolean; reworks: number; sendBack: boolean }

/** The way from the counter to the estimate's answer. */
function agreed({ pays, partial }: Facts): PlannedStep[] {
  if (pays === 'company') return [step('receiveDevice', 'received'), step('assign', 'assigned'), step('diagnose', 'covered')];
  const answer = partial ? [step('recordAnswer', 'some'), step('confirmPartial', 'proceed')] : [step('recordAnswer', 'all')];
  return [step('receiveDevice', 'received'), step('assign', 'assigned'), step('diagnose', 'payable'), ...answer];
}

const refused: PlannedStep[] = [step('receiveDevice', 'received'), step('assign', 'assigned'), step('diagnose', 'payable'), step('recordAnswer', 'none')];

/** From an agreed cost to a device that quality control lets go. */
function repaired({ parts, asks, reworks, sendBack }: Facts): PlannedStep[] {
  return [
    ...(parts > 0 ? [step('issueParts', 'issued')] : []),
    ...(asks ? [step('repair', 'askCustomer'), step('askCustomer', 'answered')] : []),
    step('repair', 'done'),
    ...(sendBack ? [step('approveReport', 'sendBack'), step('repair', 'done')] : []),
    step('approveReport', 'approved'),
    ...Array.from({ length: reworks }, () => [step('qualityControl', 'back'), step('rework', 'done')]).flat(),
    step('qualityControl', 'pass'),
  ];
}

/** Over the counter, or with a carrier. */
function givenBack(due: boolean, ship: boolean): PlannedStep[] {
  return [
    ...(due ? [step('settle', 'paid')] : []),
    ...(ship ? [step('handOverDevice', 'ship'), step('ship', 'shipped'), step('confirmArrival', 'arrived')] : [step('handOverDevice', 'delivered')]),
  ];
}

const replaced: PlannedStep[] = [
  step('receiveDevice', 'received'), step('assign', 'assigned'), step('diagnose', 'unserviceable'), step('approveReplacement', 'approved'), step('chooseUnit', 'chosen'), step('handOverReplacement', 'handedOver'),
];

/** Where an open request may stand: the task that nobody does, and the status that shows then. */
const standing = (pays: Journey['pays']): [TaskTypeName, Status][] => [
  ['receiveDevice', 'draft'], ['assign', 'awaiting-allocation'], ['diagnose', 'awaiting-cost'],
  ...(pays === 'customer' ? [['recordAnswer', 'awaiting-cost']] as [TaskTypeName, Status][] : []),
  ['issueParts', pays === 'customer' ? 'cost-approved' : 'no-cost-declared'], ['repair', 'awaiting-repair'], ['approveReport', 'awaiting-qc'], ['qualityControl', 'awaiting-qc'], ['rework', 'returned-from-qc'],
  [pays === 'customer' ? 'settle' : 'handOverDevice', 'ready-for-delivery'],
];

/** The journey of a record: Fixed is delivered, End of life replaced or returned, Repairable stands at a refused cost, Unknown somewhere. */
export function journeyOf(seed: number, recordId: string, record: RepairStatus): Journey {
  const chance = (what: string, share: number) => lot(seed, recordId, what) < share;
  const pays: Journey['pays'] = chance('pays', 0.65) ? 'customer' : 'company';
  const parts = chance('parts', 0.5) ? draw([1, 2, 3], seed, recordId, 'how many') : 0;
  // Who accepts some lines leaves out the last part: one must remain, so that parts are issued all the same.
  const facts: Facts = {
    pays, parts, partial: pays === 'customer' && parts >= 2 && chance('partial', 0.3), asks: chance('asks', 0.1),
    reworks: chance('rework', 0.2) ? draw([1, 1, 2], seed, recordId, 'reworks') : 0, sendBack: chance('report', 0.1),
  };
  const base: Pick<Journey, 'recordId' | 'record' | 'pays' | 'parts'> = { recordId, record, pays, parts: facts.parts };
  switch (record) {
    case 'Fixed': {
      const steps = [...agreed(facts), ...repaired(facts), ...givenBack(pays === 'customer', chance('ship', 0.15))];
      return { ...base, steps, left: null, status: 'delivered', outcome: 'repaired' };
    }
    case 'End of life': {
      if (chance('replaced', 0.5)) return { ...base, steps: replaced, left: null, status: 'replaced', outcome: null };
      return { ...base, pays: 'customer', steps: [...refused, step('decideAfterRejection', 'returnUnrepaired'), ...givenBack(true, chance('ship', 0.15))], left: null, status: 'delivered', outcome: 'unrepaired' };
    }
    case 'Repairable': return { ...base, pays: 'customer', steps: refused, left: 'decideAfterRejection', status: 'cost-rejected', outcome: null };
    case 'Unknown': {
      const [left, status] = draw(standing(pays), seed, recordId, 'left');
      const needed: Facts = { ...facts, partial: false, sendBack: false, asks: false, parts: left === 'issueParts' ? Math.max(1, facts.parts) : facts.parts, reworks: left === 'rework' ? 1 : 0 };
      const whole = [...agreed(needed), ...repaired(needed), ...givenBack(pays === 'customer', false)];
      return { ...base, parts: needed.parts, steps: whole.slice(0, whole.findIndex(({ taskType }) => taskType === left)), left, status, outcome: null };
    }
  }
}

/** What the person at the n-th task of this type does; undefined: leave it alone. */
export function nextOutcome(journey: Journey, taskType: string, before: number): string | undefined {
  return journey.steps.filter((planned) => planned.taskType === taskType)[before]?.outcome;
}
