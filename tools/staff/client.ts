import { z } from 'zod';
import { articleDetail, type ArticleDetail, type NewArticle } from '../../contracts/articles';
import { importJob, type ImportJob } from '../../contracts/imports';
import { faultPage, faultRow, templateRow, type FaultKind, type FaultRow, type NewFault, type NewTemplate, type TemplateRow } from '../../contracts/knowledge';
import { lookupAnswer, type lookupKinds } from '../../contracts/lookups';
import { accepted, createdRequest, incidentRow, intakeReceipt, requestDetail, requestDiagram, requestRow, timelineItem, type createRequest, type RequestRow, type RequestDetail } from '../../contracts/requests';
import { serialResults, type SerialResults, type newSerials } from '../../contracts/serials';
import { completeAnswer, taskCounts, taskDetail, taskRow, type assignTask, type CompleteAnswer, type TaskDetail, type TaskRow, type completeTask, type taskListQuery } from '../../contracts/tasks';
import { pageOf } from '../../contracts/values';
import { activationResults, type ActivationResults, type newActivations } from '../../contracts/unit-warranties';
import { planDetail, planList, type NewPlan, type PlanDetail } from '../../contracts/warranty-plans';
import { HttpSession, type HttpSessionOptions } from './http-session';

const [taskPage, requestPage, incidentPage, importPage] = [pageOf(taskRow), pageOf(requestRow), pageOf(incidentRow), pageOf(importJob)];
type TaskFilter = Partial<z.input<typeof taskListQuery>>;
export interface Page<T> { items: T[]; next: string | null }

/**
 * A signed-in person at the public HTTP API, as the browser is. Refusals throw `ApiRefusal`, a lost answer `NoAnswer`; nothing is
 * repeated here (tools/staff/patience.ts does), so a write that may be repeated is called with the same `key`.
 */
export class StaffClient extends HttpSession {
  listTasks(query: TaskFilter = {}): Promise<Page<TaskRow>> { return this.call('listTasks', taskPage, { query: query as Record<string, string> }); }
  countTasks(): Promise<z.output<typeof taskCounts>> { return this.call('countTasks', taskCounts); }
  readTask(id: string): Promise<TaskDetail> { return this.call('readTask', taskDetail, { params: { id } }); }
  claimTask(id: string, key?: string): Promise<TaskRow> { return this.call('claimTask', taskRow, { params: { id }, key }); }
  assignTask(id: string, body: z.input<typeof assignTask>, key?: string): Promise<TaskRow> { return this.call('assignTask', taskRow, { params: { id }, body, key }); }
  releaseTask(id: string, key?: string): Promise<TaskRow> { return this.call('releaseTask', taskRow, { params: { id }, key }); }
  /** `submissionId` is one per click: a retry sends it again, a corrected form gets a new one. */
  completeTask(id: string, body: z.input<typeof completeTask>): Promise<CompleteAnswer> {
    return this.call('completeTask', completeAnswer, { params: { id }, body, key: body.submissionId });
  }

  listRequests(query: Record<string, string | number | undefined> = {}): Promise<Page<RequestRow>> { return this.call('listRequests', requestPage, { query }); }
  createRequest(body: z.input<typeof createRequest>, key?: string): Promise<z.output<typeof createdRequest>> { return this.call('createRequest', createdRequest, { body, key }); }
  readRequest(id: string): Promise<RequestDetail> { return this.call('readRequest', requestDetail, { params: { id } }); }
  requestTimeline(id: string): Promise<{ items: z.output<typeof timelineItem>[] }> { return this.call('requestTimeline', z.object({ items: z.array(timelineItem) }), { params: { id } }); }
  requestDiagram(id: string): Promise<z.output<typeof requestDiagram>> { return this.call('requestDiagram', requestDiagram, { params: { id } }); }
  requestReceipt(id: string): Promise<z.output<typeof intakeReceipt>> { return this.call('requestReceipt', intakeReceipt, { params: { id } }); }
  voidRequest(id: string, reason: string, key?: string): Promise<z.output<typeof accepted>> { return this.call('voidRequest', accepted, { params: { id }, body: { reason }, key }); }
  partsArrived(id: string, key?: string): Promise<z.output<typeof accepted>> { return this.call('partsArrived', accepted, { params: { id }, key }); }
  commentRequest(id: string, text: string, key?: string): Promise<z.output<typeof timelineItem>> { return this.call('commentRequest', timelineItem, { params: { id }, body: { text }, key }); }

  listIncidents(query: { after?: string; limit?: number } = {}): Promise<Page<z.output<typeof incidentRow>>> { return this.call('listIncidents', incidentPage, { query }); }
  lookUp(kind: (typeof lookupKinds)[number], query: { q?: string; role?: string; limit?: number } = {}): Promise<z.output<typeof lookupAnswer>['items']> {
    return this.call('lookUp', lookupAnswer, { params: { kind }, query }).then(({ items }) => items);
  }

  addSerials(body: z.input<typeof newSerials>, key?: string): Promise<SerialResults> { return this.call('addSerials', serialResults, { body, key }); }
  listWarrantyPlans(): Promise<z.infer<typeof planList>> { return this.call('listWarrantyPlans', planList, {}); }
  activateWarranties(body: z.input<typeof newActivations>): Promise<ActivationResults> { return this.call('activateWarranties', activationResults, { body }); }
  addWarrantyPlan(body: NewPlan, key?: string): Promise<PlanDetail> { return this.call('addWarrantyPlan', planDetail, { body, key }); }

  listFaults(kind: FaultKind): Promise<{ items: FaultRow[] }> { return this.call('listFaults', faultPage, { query: { kind } }); }
  addFault(body: NewFault, key?: string): Promise<FaultRow> { return this.call('addFault', faultRow, { body, key }); }
  addTemplate(body: NewTemplate, key?: string): Promise<TemplateRow> { return this.call('addTemplate', templateRow, { body, key }); }
  addArticle(body: NewArticle, key?: string): Promise<ArticleDetail> { return this.call('addArticle', articleDetail, { body, key }); }
  publishArticle({ id, revision }: Pick<ArticleDetail, 'id' | 'revision'>, key?: string): Promise<ArticleDetail> { return this.call('publishArticle', articleDetail, { params: { id }, seen: revision, key }); }

  startImport(fileName: string, content: string | Uint8Array<ArrayBuffer>, key?: string): Promise<ImportJob> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/csv' }), fileName);
    return this.call('startImport', importJob, { form, key });
  }
  listImports(): Promise<Page<ImportJob>> { return this.call('listImports', importPage); }
  readImport(id: string): Promise<ImportJob> { return this.call('readImport', importJob, { params: { id } }); }

  /** Every item of a paged list, in its order. */
  async all<T>(page: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
    const items: T[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { items: found, next } = await page(after);
      items.push(...found);
      more = next !== null;
      after = next ?? undefined;
    }
    return items;
  }
}

/** Signs in, and hands over the session. */
export async function signInAs(options: HttpSessionOptions): Promise<StaffClient> {
  const client = new StaffClient(options);
  await client.signIn();
  return client;
}
