import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { TopicName } from '../../contracts/topics';
import type { TaskEffect, TaskEffects, TopicHandler, TopicHandlers } from '../process/registry';
import { createAgentAnswer, createRecordAnswer } from './effects/answer-estimate';
import { createApproveCost } from './effects/approve-cost';
import { createAssign } from './effects/assign';
import { createChaseAnswer } from './effects/chase-answer';
import { createConfirmPartial } from './effects/confirm-partial';
import type { EffectDeps } from './effects/context';
import { createDecideAfterRejection } from './effects/decide-after-rejection';
import { createConfirmArrival, createHandOverDevice, createSeparate, createShip } from './effects/delivery';
import { createDiagnose } from './effects/diagnose';
import { createHandOverUnit } from './effects/hand-over-unit';
import { createIssueParts } from './effects/issue-parts';
import { createDisposeDevice, createReturnDevice, createUncollected } from './effects/leave-us';
import { createPlainDecision } from './effects/plain-decision';
import { createReceiveDevice } from './effects/receive-device';
import { createApproveReplacement, createChooseUnit, createHandOverReplacement, createOverdueWork } from './effects/replacement';
import { createSettle, createTakeDeposit } from './effects/take-payment';
import { createApproveReport, createQualityControl, createRepair, createRework } from './effects/work';
import type { TopicDeps } from './topics/context';
import { createCloseRequest, createPrepareBill } from './topics/end-topics';
import { createSendEstimate, createWithdrawEstimate } from './topics/estimate-topics';
import { createEscalate, createRemind } from './topics/notice-topics';
import { createFreeParts, createRequestParts, createReserveParts } from './topics/part-topics';
import { createReportReplacement, createStartReplacement, createWithdrawReplacement } from './topics/replacement-topics';

/** What each form of the life cycle does; a task type without an entry does not compile. */
export function createTaskEffects(deps: EffectDeps): TaskEffects {
  const effects: Record<TaskTypeName, TaskEffect> = {
    receiveDevice: createReceiveDevice(deps), assign: createAssign(deps), handOverUnit: createHandOverUnit(deps), diagnose: createDiagnose(deps),
    approveCovered: createApproveCost(deps, 'approve-covered'), confirmLossOfCover: createPlainDecision(deps, 'loss-of-cover'), approveInternally: createApproveCost(deps, 'approve-internally'),
    agentAnswer: createAgentAnswer(deps), recordAnswer: createRecordAnswer(deps), chaseAnswer: createChaseAnswer(deps), confirmPartial: createConfirmPartial(deps),
    decideAfterRejection: createDecideAfterRejection(deps), takeDeposit: createTakeDeposit(deps), issueParts: createIssueParts(deps), partIsLate: createPlainDecision(deps, 'part-is-late'),
    repair: createRepair(deps), askCustomer: createPlainDecision(deps, 'ask-customer'), chaseDeposit: createPlainDecision(deps, 'chase-deposit'), chaseReply: createPlainDecision(deps, 'chase-reply'), approveReport: createApproveReport(deps), qualityControl: createQualityControl(deps), rework: createRework(deps),
    separate: createSeparate(deps), settle: createSettle(deps), handOverDevice: createHandOverDevice(deps), ship: createShip(deps), confirmArrival: createConfirmArrival(deps),
    disposeDevice: createDisposeDevice(deps), uncollected: createUncollected(deps), returnDevice: createReturnDevice(deps), overdueWork: createOverdueWork(deps),
    approveReplacement: createApproveReplacement(deps), chooseUnit: createChooseUnit(deps), handOverReplacement: createHandOverReplacement(deps),
  };
  return effects;
}

/** What each topic of a service task does. */
export function createTopicHandlers(deps: TopicDeps): TopicHandlers {
  const handlers: Record<TopicName, TopicHandler> = {
    'send-estimate': createSendEstimate(deps), 'withdraw-estimate': createWithdrawEstimate(deps), 'reserve-parts': createReserveParts(deps), 'request-parts': createRequestParts(deps), 'free-parts': createFreeParts(deps),
    'start-replacement': createStartReplacement(deps), 'report-replacement': createReportReplacement(deps), 'withdraw-replacement': createWithdrawReplacement(deps),
    'prepare-bill': createPrepareBill(deps), 'close-request': createCloseRequest(deps), 'remind': createRemind(deps), 'escalate': createEscalate(deps),
  };
  return handlers;
}
