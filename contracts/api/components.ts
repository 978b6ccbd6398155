import type { z } from 'zod';
import { auditEntry } from '../audit';
import { backTest, backTestOutcome, backTestResult, backTestStart, backTestSummary } from '../back-tests';
import { decisionDetail, decisionRow, deployDecisions, deployedDecisions } from '../decisions';
import { fieldError, problem } from '../errors';
import { importJob } from '../imports';
import { instanceDetail, instanceRow, startedInstance, startForm, startInstance } from '../instances';
import { labelSchema } from '../label';
import { notice } from '../live';
import { migrationBatch, migrationItem, migrationPreview, migrationReason, startMigration } from '../migrations';
import { instanceView, movePreview, moveRequest, operatorMove, visit } from '../operating';
import { deployedProcess, deployProcess, finding, planDeployment, plannedDeployment, processRow, versionDetail, versionRow } from '../processes';
import { accepted, createRequest, createdRequest, estimateView, incidentRow, intakeReceipt, line, requestDetail, requestDiagram, requestRow, timelineItem } from '../requests';
import { apiToken, me, openSession, preferences } from '../session';
import { agentRow, branchDetail, branchRow, unitRow } from '../places';
import { personDetail, personRow } from '../people';
import { peopleImport, peopleImportRow } from '../people-file';
import { listCount } from '../list-count';
import { requestViewChange, savedRequestView } from '../request-views';
import { savedTaskView, taskViewChange } from '../task-views';
import { completeAnswer, completeTask, fact, formSchema, person, sla, listedTask, taskDetail, taskRow } from '../tasks';
import { jsonValue } from '../values';

/** Shapes that have a name in the document, and in clients that are generated from it. */
export const components: Record<string, z.ZodType> = {
  Problem: problem, FieldError: fieldError, Label: labelSchema, Person: person, JsonValue: jsonValue,
  Me: me, Preferences: preferences, OpenSession: openSession, AccessToken: apiToken, PersonRow: personRow, PersonDetail: personDetail, PeopleImport: peopleImport, PeopleImportRow: peopleImportRow, Branch: branchDetail, BranchRow: branchRow, Unit: unitRow, Agency: agentRow,
  Task: taskRow, ListedTask: listedTask, SavedTaskView: savedTaskView, NewTaskView: taskViewChange, SavedRequestView: savedRequestView, NewRequestView: requestViewChange, ListCount: listCount, TaskDetail: taskDetail, Sla: sla, Fact: fact, Form: formSchema, CompleteTask: completeTask, CompletedTask: completeAnswer,
  Request: requestRow, RequestDetail: requestDetail, NewRequest: createRequest, CreatedRequest: createdRequest, Estimate: estimateView, EstimateLine: line, TimelineItem: timelineItem, RequestDiagram: requestDiagram, Receipt: intakeReceipt, Accepted: accepted,
  Incident: incidentRow, Instance: instanceView, Visit: visit, Move: operatorMove, NewMove: moveRequest, MovePreview: movePreview,
  StartForm: startForm, NewInstance: startInstance, StartedInstance: startedInstance, InstanceRow: instanceRow, InstanceDetail: instanceDetail,
  Finding: finding, Process: processRow, Version: versionRow, VersionDetail: versionDetail, NewDeployment: deployProcess, Deployment: deployedProcess, NewPlan: planDeployment, Plan: plannedDeployment,
  Decision: decisionRow, DecisionDetail: decisionDetail, NewDecisions: deployDecisions, DeployedDecisions: deployedDecisions,
  NewBackTest: backTestStart, BackTest: backTest, BackTestSummary: backTestSummary, BackTestOutcome: backTestOutcome, BackTestResult: backTestResult,
  NewMigration: startMigration, Migration: migrationBatch, MigrationItem: migrationItem, MigrationPreview: migrationPreview, MigrationReason: migrationReason,
  Import: importJob, Notice: notice, AuditEntry: auditEntry,
};
