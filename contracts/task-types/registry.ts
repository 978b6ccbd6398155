import type { TaskType } from '../form';
import { agentAnswer } from './agent-answer';
import { approveCovered } from './approve-covered';
import { approveInternally } from './approve-internally';
import { approveReplacement } from './approve-replacement';
import { approveReport } from './approve-report';
import { askCustomer } from './ask-customer';
import { assign } from './assign';
import { chaseAnswer } from './chase-answer';
import { chaseDeposit } from './chase-deposit';
import { chaseReply } from './chase-reply';
import { chooseUnit } from './choose-unit';
import { confirmArrival } from './confirm-arrival';
import { confirmLossOfCover } from './confirm-loss-of-cover';
import { confirmPartial } from './confirm-partial';
import { decideAfterRejection } from './decide-after-rejection';
import { diagnose } from './diagnose';
import { disposeDevice } from './dispose-device';
import { handleOverdue } from './handle-overdue';
import { handOverDevice } from './hand-over-device';
import { handOverReplacement } from './hand-over-replacement';
import { handOverUnit } from './hand-over-unit';
import { issueParts } from './issue-parts';
import { overdueWork } from './overdue-work';
import { partIsLate } from './part-is-late';
import { plainTask } from './plain-task';
import { qualityControl } from './quality-control';
import { receiveDevice } from './receive-device';
import { recordAnswer } from './record-answer';
import { repair } from './repair';
import { returnDevice } from './return-device';
import { rework } from './rework';
import { separate } from './separate';
import { settle } from './settle';
import { ship } from './ship';
import { takeDeposit } from './take-deposit';
import { uncollected } from './uncollected';

/** Every form that a diagram may put before a person, by its FEEL name. */
export const taskTypes = {
  agentAnswer, approveCovered, approveInternally, approveReplacement, approveReport, askCustomer, assign, chaseAnswer, chaseDeposit, chaseReply, chooseUnit,
  confirmArrival, confirmLossOfCover, confirmPartial, decideAfterRejection, diagnose, disposeDevice, handOverDevice, handOverReplacement,
  handOverUnit, issueParts, overdueWork, partIsLate, qualityControl, receiveDevice, recordAnswer, repair, returnDevice, rework, separate,
  settle, ship, takeDeposit, uncollected,
} as const satisfies Record<string, TaskType>;
export type TaskTypeName = keyof typeof taskTypes;

/** Forms that no diagram names: the runtime itself puts them before a person. */
export const besideTaskTypes = { handleOverdue, plainTask } as const satisfies Record<string, TaskType>;
export const allTaskTypes: Record<string, TaskType> = { ...taskTypes, ...besideTaskTypes };
