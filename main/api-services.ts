import type { ApiServices } from '../api/services';
import { createAccessStore } from '../db/access/access-store';
import { createBackTestStore } from '../db/back-tests/back-tests';
import { createBomStore } from '../db/catalogue/bom';
import { createItemStore } from '../db/catalogue/item-store';
import { createServiceStore } from '../db/catalogue/services';
import { createTermQueries, createTermStore } from '../db/catalogue/terms';
import { createFaultQueries, createFaultsInUse, createFaultStore } from '../db/knowledge/faults';
import { createArticleStore } from '../db/knowledge/articles';
import { createArticleQueries } from '../db/read/articles';
import { createTemplateQueries, createTemplateStore } from '../db/knowledge/templates';
import { createImportJobs } from '../db/imports/import-jobs';
import { createInboxStore } from '../db/inbox/inbox-store';
import { createConversationStore } from '../db/conversation/conversation-store';
import { createConversationQueries } from '../db/read/conversation';
import { createBatchStore } from '../db/inbox/batch-store';
import { createViewStore } from '../db/views/view-store';
import { createAbsenceStore } from '../db/absence/absence-store';
import { createPresenceStore } from '../db/presence/presence-store';
import { createFileStore } from '../db/files/file-store';
import { createFileQueries } from '../db/read/files';
import { createDuplicateQueries } from '../db/read/duplicate-customers';
import { createCustomerQueries } from '../db/read/customers';
import { createDecisionQueries } from '../db/read/decision-versions';
import { createExportAudit } from '../domain/audit/export-audit';
import { createAuditQueries } from '../db/read/audit';
import { createSettingQueries } from '../db/read/settings';
import { createSettingStore } from '../db/settings/setting-store';
import { createChangeSetting } from '../domain/settings/change-setting';
import { createInboxQueries } from '../db/read/inbox';
import { createInstanceQueries } from '../db/read/instances';
import { createLookupQueries } from '../db/read/lookups';
import { createNotices } from '../db/read/notices';
import { createDecisionStore } from '../db/process/decisions';
import { createMigrationBatches } from '../db/process/migration-batches';
import { createEstimateStore } from '../db/requests/estimate-store';
import { createReceiptStore } from '../db/requests/record-stores';
import { createMergeStore } from '../db/customers/merge-store';
import { createCustomerStore } from '../db/customers/customer-store';
import { createCustomerManagement } from '../domain/customers/manage-customers';
import { createCustomerMerging } from '../domain/customers/merge-customers';
import { createEraseCustomer } from '../domain/customers/erase-customer';
import { createPersonalStore } from '../db/requests/personal-store';
import { createRequestStore } from '../db/requests/request-store';
import { createRequestQueries } from '../db/read/requests';
import { createIdempotencyStore } from '../db/session/idempotency-store';
import { createPeopleStore } from '../db/people/people-store';
import { createPeopleImports } from '../db/people/people-imports';
import { createUserStore } from '../db/people/user-store';
import { createAgreementStore } from '../db/places/agreement-store';
import { createPlaceStore } from '../db/places/place-store';
import { createPeopleQueries } from '../db/read/people';
import { createItemQueries } from '../db/read/items';
import { createUnitRouteStore } from '../db/catalogue/unit-routes';
import { createPriceStore } from '../db/prices/price-store';
import { createRevisionStore } from '../db/prices/revision-store';
import { createRevisionQueries } from '../db/read/price-revisions';
import { createPriceQueries } from '../db/read/prices';
import { createPlaceQueries } from '../db/read/places';
import { createRecallQueries } from '../db/read/recalls';
import { createSerialQueries } from '../db/read/serials';
import { createInquiryStore } from '../db/warranty/inquiry-store';
import { createRecallStore } from '../db/recalls/recall-store';
import { createSerialStore } from '../db/serials/serial-store';
import { createPlanQueries, createPlanStore } from '../db/warranty/plans';
import { createWarrantyStore } from '../db/warranty/warranty-store';
import { createWarrantyQueries } from '../db/read/warranties';
import { createTokenStore } from '../db/session/token-store';
import { createDeliveryLog } from '../db/webhooks/delivery-log';
import { createWebhookStore } from '../db/webhooks/webhook-store';
import { createSessionStore } from '../db/session/session-store';
import { createAccessExplanation } from '../domain/access/explain-access';
import { createGroupManagement } from '../domain/access/manage-groups';
import { createRoleManagement } from '../domain/access/manage-roles';
import { createBackTests } from '../domain/back-tests/back-tests';
import type { BackTestStarter } from '../domain/back-tests/ports';
import { createImports } from '../domain/imports/imports';
import type { ImportStarter } from '../domain/imports/ports';
import type { BatchStarter } from '../domain/inbox/batch-ports';
import { createBatches } from '../domain/inbox/batches';
import type { SystemOverview } from '../domain/system/system-overview';
import { createConversation } from '../domain/conversation/conversation';
import { createAbsences } from '../domain/absence/absences';
import { createPresence } from '../domain/presence/presence';
import { createFiles } from '../domain/files/files';
import { createDeployDecisions } from '../domain/process/deploy-decisions';
import { createMigrationPreview } from '../domain/process/migration-preview';
import type { MigrationStarter } from '../domain/process/migration-ports';
import { createStartByHand } from '../domain/process/start-by-hand';
import { createMigrations } from '../domain/process/migrations';
import { createInbox } from '../domain/inbox/inbox';
import { createSavedViews } from '../domain/views/saved-views';
import { requestsList, type RequestViewChange } from '../contracts/request-views';
import { tasksList, type TaskViewChange } from '../contracts/task-views';
import { createTakeNext } from '../domain/inbox/take-next';
import { createFormFit } from '../domain/requests/form-fit';
import { createStartValues } from '../domain/requests/start-values';
import { createRequestIntake } from '../domain/requests/create-request';
import { createPersonal } from '../domain/requests/personal';
import { createOpenRequest } from '../domain/requests/open-request';
import { createRequestActs } from '../domain/requests/request-acts';
import type { Sealing } from '../domain/shared/sealing';
import { createAccessManagement } from '../domain/people/manage-access';
import { createListExports } from '../domain/lists/export-lists';
import { createExportPeople } from '../domain/people/export-people';
import { createPeopleImporting } from '../domain/people/import-people';
import { createPeopleManagement } from '../domain/people/manage-people';
import { createPersonFile } from '../domain/people/person-file';
import { createBomManagement } from '../domain/catalogue/manage-bom';
import { createItemManagement } from '../domain/catalogue/manage-items';
import { createPriceRevisions } from '../domain/prices/revise-prices';
import { createUnitRouteManagement } from '../domain/catalogue/manage-unit-routes';
import { createPriceManagement } from '../domain/prices/manage-prices';
import { createServiceManagement } from '../domain/catalogue/manage-services';
import { createFaultManagement } from '../domain/knowledge/manage-faults';
import { createArticleManagement } from '../domain/knowledge/manage-articles';
import { createTemplateManagement } from '../domain/knowledge/manage-templates';
import { createTermManagement } from '../domain/catalogue/manage-terms';
import { createAgreements } from '../domain/places/manage-agreements';
import { createPlaceManagement } from '../domain/places/manage-places';
import { createInquiry } from '../domain/warranty/inquire';
import { createRecallManagement } from '../domain/recalls/manage-recalls';
import { createSerialManagement } from '../domain/serials/manage-serials';
import { createActivation } from '../domain/warranty/activate';
import { createRequestCover } from '../domain/warranty/request-cover';
import { createWarrantyManagement } from '../domain/warranty/manage-warranties';
import { createPlanManagement } from '../domain/warranty/manage-plans';
import { createPasswordChange } from '../domain/session/change-password';
import { createSessions } from '../domain/session/sessions';
import { createTokens } from '../domain/session/tokens';
import { systemActor } from '../domain/shared/actor';
import { newId } from '../domain/shared/ids';
import { createWebhookManagement } from '../domain/webhooks/manage-webhooks';
import type { WebhookStarter } from '../domain/webhooks/ports';
import type { WebhookReach } from '../domain/webhooks/target';
import { kindOfContent } from '../platform/kind-of-content';
import { withoutMetadata } from '../platform/picture-metadata/without-metadata';
import { createPasswordHasher } from '../platform/password-hasher';
import { pendingHours } from '../contracts/files';
import { presenceSeconds } from '../contracts/presence';
import { allTaskTypes } from '../contracts/task-types/registry';
import { createCandidate } from './candidate';
import { createDeployments } from './deployments';
import { createImportFiles } from './import-file-work';
import type { ProcessRuntime } from './process-runtime';

/** The API's services over the runtime that moves requests. */
export function createApiServices(runtime: ProcessRuntime, { sealing, system, importStarter, migrationStarter, backTestStarter, taskBatchStarter, webhookStarter, webhookReach, failed = () => undefined }: { sealing: Sealing; system: SystemOverview; importStarter: ImportStarter; migrationStarter: MigrationStarter; backTestStarter: BackTestStarter; taskBatchStarter: BatchStarter; webhookStarter: WebhookStarter; webhookReach: WebhookReach; /** Told of what went wrong behind an act that stands. */ failed?: (message: string, error: unknown) => void }): ApiServices {
  const { unitOfWork, journal } = runtime;
  const signingIn = { unitOfWork, store: createSessionStore(runtime.database.direct), hasher: createPasswordHasher(), journal };
  const tokenStore = createTokenStore(runtime.database.direct);
  const sessions = createSessions(signingIn);
  const idempotency = createIdempotencyStore();
  const requests = createRequestQueries(allTaskTypes);
  const ofRequest = { requests: createRequestStore(), estimates: createEstimateStore(), receipts: createReceiptStore(), faults: createFaultsInUse(), settings: runtime.settings };
  const inboxQueries = createInboxQueries(allTaskTypes, { startValues: createStartValues(ofRequest), formFit: createFormFit(ofRequest) });
  const rights = { unitOfWork, store: createAccessStore(), journal };
  const deployments = createDeployments(runtime);
  const audit = createAuditQueries();
  const people = createPeopleQueries({ sessions: signingIn.store, tokens: tokenStore });
  const items = createItemQueries();
  const [itemStore, boms, serviceStore] = [createItemStore(), createBomStore(), createServiceStore()];
  const [prices, revisions] = [createPriceQueries(), createRevisionQueries()];
  const unitRoutes = createUnitRouteStore();
  const places = createPlaceQueries();
  const serials = createSerialQueries();
  const ofWarranties = { unitOfWork, store: createWarrantyStore(), serials: createSerialStore(), journal };
  const recalls = createRecallQueries();
  const peopleImports = createPeopleImports();
  const importJobs = createImportJobs();
  const knownRoles: ApiServices['knownRoles'] = { all: rights.store.roleNames, active: async (tx) => (await rights.store.roleNames(tx)).filter(({ active }) => active) };
  const access = createAccessManagement({ unitOfWork, people: createPeopleStore(), sessions: signingIn.store, tokens: tokenStore, hasher: signingIn.hasher, journal });
  const personal = createPersonal({ unitOfWork, store: createPersonalStore(), sealing, journal });
  const [fileStore, presenceStore] = [createFileStore(), createPresenceStore()];
  const [customers, duplicateCustomers] = [createCustomerQueries(), createDuplicateQueries()];
  const openRequest = createOpenRequest(ofRequest);
  const begin = async (id: string): Promise<void> => { await runtime.advance(id, 'start', { kind: 'start' }); };
  return {
    unitOfWork, sessions, idempotency, inboxQueries, system,
    changePassword: createPasswordChange(signingIn),
    tokens: createTokens({ unitOfWork, store: tokenStore, journal }),
    access, people, places,
    peopleManagement: createPeopleManagement({ unitOfWork, users: createUserStore(), people: createPeopleStore(), queries: people, sessions: signingIn.store, hasher: signingIn.hasher, access, journal }),
    peopleImporting: createPeopleImporting({ unitOfWork, imports: peopleImports, roles: knownRoles, apply: createPersonFile({ users: createUserStore(), people: createPeopleStore(), journal }), sessions: signingIn.store, hasher: signingIn.hasher, sealing, journal }),
    knownRoles,
    exportPeople: createExportPeople({ unitOfWork, people, journal }),
    listExports: createListExports({ unitOfWork, requests, inbox: inboxQueries, serials, items, prices, revisions, recalls, customers, journal }),
    items, itemManagement: createItemManagement({ unitOfWork, store: itemStore, journal }),
    boms, bomManagement: createBomManagement({ unitOfWork, store: boms, journal }),
    services: serviceStore, serviceManagement: createServiceManagement({ unitOfWork, store: serviceStore, items: itemStore, goods: boms, journal }),
    revisions, priceRevisions: createPriceRevisions({ unitOfWork, prices: createPriceStore(), store: createRevisionStore(), journal }),
    unitRoutes, unitRouteManagement: createUnitRouteManagement({ unitOfWork, store: unitRoutes, journal }),
    prices, priceManagement: createPriceManagement({ unitOfWork, store: createPriceStore(), queries: prices, journal }),
    terms: createTermQueries(), termManagement: createTermManagement({ unitOfWork, store: createTermStore(), journal }),
    faults: createFaultQueries(), faultManagement: createFaultManagement({ unitOfWork, store: createFaultStore(), journal }),
    articles: createArticleQueries(), articleManagement: createArticleManagement({ unitOfWork, store: createArticleStore(), journal }),
    templates: createTemplateQueries(), templateManagement: createTemplateManagement({ unitOfWork, store: createTemplateStore(), journal }),
    agreements: createAgreements({ unitOfWork, places: createPlaceStore(), store: createAgreementStore(), journal }),
    placeManagement: createPlaceManagement({ unitOfWork, store: createPlaceStore(), queries: places, journal }),
    serials, serialManagement: createSerialManagement({ unitOfWork, store: ofWarranties.serials, covers: ofWarranties.store, journal }),
    inquiry: createInquiry({ unitOfWork, store: createInquiryStore(), warranties: ofWarranties.store, journal }),
    recalls, recallManagement: createRecallManagement({ unitOfWork, store: createRecallStore(), queries: recalls, journal }),
    plans: createPlanQueries(), planManagement: createPlanManagement({ unitOfWork, store: createPlanStore(), journal }),
    warranties: createWarrantyQueries(), activation: createActivation(ofWarranties), warrantyManagement: createWarrantyManagement(ofWarranties),
    rights: { store: rights.store, roles: createRoleManagement(rights), groups: createGroupManagement(rights), explanation: createAccessExplanation(rights) },
    inbox: createInbox({ unitOfWork, store: createInboxStore(journal), journal, queries: inboxQueries }),
    takeNext: createTakeNext({ unitOfWork, store: createInboxStore(journal), journal, queries: inboxQueries }),
    batches: createBatches({ unitOfWork, store: createBatchStore(), people: createInboxStore(journal), journal, starter: taskBatchStarter, queries: inboxQueries, taskTypes: allTaskTypes }),
    taskViews: createSavedViews<TaskViewChange>({ unitOfWork, store: createViewStore('tasks'), journal, list: tasksList, right: 'task.read', count: (tx, actor, { view, filters }) => inboxQueries.count(tx, actor, { ...filters, view }) }),
    requestViews: createSavedViews<RequestViewChange>({ unitOfWork, store: createViewStore('requests'), journal, list: requestsList, right: 'request.read', count: (tx, actor, { filters }) => requests.count(tx, actor, filters) }),
    completion: runtime.completion,
    incidents: runtime.incidents, incidentVariables: runtime.incidentVariables, setVariables: runtime.setVariables, moves: runtime.moves, sendBack: runtime.sendBack,
    requests,
    intake: createRequestIntake({ unitOfWork, requests: createRequestStore(), processes: runtime.processes, journal, personal, files: fileStore, covers: createRequestCover(ofWarranties.store), begin }),
    personal,
    customers, customerManagement: createCustomerManagement({ unitOfWork, customers: createCustomerStore(), queries: customers, personal: createPersonalStore(), sealing, journal }),
    duplicateCustomers, customerMerging: createCustomerMerging({ unitOfWork, customers: createCustomerStore(), merges: createMergeStore(), queries: customers, duplicates: duplicateCustomers, sealing, journal }),
    eraseCustomer: createEraseCustomer({ unitOfWork, customers: createCustomerStore(), sealing, journal }),
    acts: createRequestActs({ unitOfWork, openRequest, receipts: ofRequest.receipts, processes: runtime.processes, journal, wake: async (id) => { await runtime.advance(id, `wake:${newId()}`, { kind: 'wake' }); } }),
    conversation: createConversation({ unitOfWork, openRequest, store: createConversationStore(), queries: createConversationQueries(), listeners: runtime.listeners, audience: runtime.audience, files: fileStore, tasks: createInboxStore(journal), journal }),
    // What cannot be done now is done within a minute: what led to it stands.
    tendNobodys: () => runtime.tendNobodys().then(() => undefined, (error: unknown) => { failed('Tasks that nobody is there for could not be looked after at once; the worker does so within a minute', error); }),
    absences: createAbsences({ unitOfWork, store: createAbsenceStore(), people: createInboxStore(journal), journal }),
    presence: createPresence({ unitOfWork, store: presenceStore, journal }),
    files: createFiles({ unitOfWork, openRequest, store: fileStore, queries: createFileQueries(), kindOf: kindOfContent, cleaned: withoutMetadata, settings: runtime.settings, audience: runtime.audience, journal }),
    lookups: createLookupQueries(),
    deployments, processQueries: { ...deployments.versions, plans: deployments.plans.plans },
    startByHand: createStartByHand({ unitOfWork, definitions: runtime.definitions, processes: runtime.processes, journal, taskTypes: allTaskTypes, requestPlace: (tx, id) => ofRequest.requests.byId(tx, id), begin }),
    instances: createInstanceQueries(allTaskTypes),
    decisions: { deploy: createDeployDecisions({ unitOfWork, decisions: createDecisionStore(), journal }), queries: createDecisionQueries() },
    notices: createNotices(),
    audit, exportAudit: createExportAudit({ unitOfWork, audit, journal }),
    settings: { queries: createSettingQueries(), change: createChangeSetting({ unitOfWork, store: createSettingStore(), journal }) },
    migrations: createMigrations({ unitOfWork, batches: createMigrationBatches(), journal, starter: migrationStarter }),
    migrationPreviews: createMigrationPreview({ unitOfWork, batches: createMigrationBatches() }),
    backTests: createBackTests({ unitOfWork, backTests: createBackTestStore(), journal, starter: backTestStarter, version: createCandidate(runtime) }),
    webhooks: createWebhookManagement({ unitOfWork, store: createWebhookStore(), log: createDeliveryLog(), journal, sealing, starter: webhookStarter, reach: webhookReach, now: () => new Date() }),
    imports: createImports({ unitOfWork, jobs: importJobs, journal, starter: importStarter, files: createImportFiles() }),
    async sweep() {
      await sessions.sweep();
      await unitOfWork.do(systemActor, async (tx) => { await idempotency.sweep(tx); await peopleImports.sweep(tx); await importJobs.sweep(tx); await fileStore.sweep(tx, pendingHours); await presenceStore.sweep(tx, presenceSeconds); });
    },
  };
}
