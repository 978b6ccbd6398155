import type { ErrorCode } from '../../contracts/errors';
import { roleNames, type Role } from '../../contracts/roles';
import type { RouteName } from '../../contracts/routes';

/** Rows that an endpoint acts on and that are somebody's: of a branch, and of an agency. */
export type OwnedRow = 'person' | 'peopleImport' | 'branch' | 'unit' | 'agency' | 'task' | 'request' | 'file' | 'incident' | 'instance' | 'import' | 'migration' | 'backTest' | 'webhook';
export interface Expectation {
  /** Who may call it at all. */
  who: readonly Role[];
  /** The row in its path, or its body, and what it answers to those to whom the row is not open. */
  of?: { row: OwnedRow; absent: ErrorCode };
  /** It is not called with all others here: where it is looked at. */
  elsewhere?: string;
}

const everybody = roleNames;
const operators: readonly Role[] = ['admin', 'manager'];
const staff = roleNames.filter((role) => role !== 'agent');
const dispatchers: readonly Role[] = ['admin', 'manager', 'supervisor'];
const ofCustomers: readonly Role[] = ['admin', 'manager', 'reception', 'supervisor', 'delivery', 'agent'];
const importers: readonly Role[] = ['admin', 'manager', 'reception'];
const person = { row: 'person', absent: 'user.not-found' } as const;
const peopleImport = { row: 'peopleImport', absent: 'import.not-found' } as const;
const branch = { row: 'branch', absent: 'branch.not-found' } as const;
const unit = { row: 'unit', absent: 'unit.not-found' } as const;
const agency = { row: 'agency', absent: 'agent.not-found' } as const;
const task = { row: 'task', absent: 'task.not-found' } as const;
const request = { row: 'request', absent: 'request.not-found' } as const;
const file = { row: 'file', absent: 'file.not-found' } as const;
const incident = { row: 'incident', absent: 'incident.not-found' } as const;
const instance = { row: 'instance', absent: 'process.not-found' } as const;
const migration = { row: 'migration', absent: 'migration.not-found' } as const;
const backTest = { row: 'backTest', absent: 'back-test.not-found' } as const;
const anImport = { row: 'import', absent: 'import.not-found' } as const;
const webhook = { row: 'webhook', absent: 'webhook.not-found' } as const;

/** Written by hand from what each role is for. An endpoint that is not here fails `access.db.test.ts`. */
export const expectations: Record<RouteName, Expectation> = {
  signIn: { who: everybody, elsewhere: 'api/session/session.db.test.ts' }, me: { who: everybody }, signOut: { who: everybody, elsewhere: 'api/session/session.db.test.ts' }, changePreferences: { who: everybody },
  changePassword: { who: everybody }, listSessions: { who: everybody }, revokeSession: { who: everybody }, revokeOtherSessions: { who: everybody, elsewhere: 'api/session/account.db.test.ts' }, listTokens: { who: everybody }, createToken: { who: everybody, elsewhere: 'api/session/tokens.db.test.ts' }, revokeToken: { who: everybody },
  listPeople: { who: ['admin'] }, addPerson: { who: ['admin'] }, changePeople: { who: ['admin'] }, listPeoplePlaces: { who: ['admin'] }, exportPeople: { who: ['admin'] }, peopleTemplate: { who: ['admin'] }, startPeopleImport: { who: ['admin'] }, readPeopleImport: { who: ['admin'], of: peopleImport }, runPeopleImport: { who: ['admin'], of: peopleImport }, cancelPeopleImport: { who: ['admin'], of: peopleImport }, readPerson: { who: ['admin'], of: person }, changePerson: { who: ['admin'], of: person }, readPersonAccess: { who: ['admin'], of: person }, listPersonHistory: { who: ['admin'], of: person }, resetPassword: { who: ['admin'], of: person }, endAccess: { who: ['admin'], of: person },
  listBranches: { who: ['admin'] }, addBranch: { who: ['admin'] }, readBranch: { who: ['admin'], of: branch }, changeBranch: { who: ['admin'], of: branch }, listUnits: { who: ['admin'], of: branch }, addUnit: { who: ['admin'], of: branch }, changeUnit: { who: ['admin'], of: unit },
  listAgents: { who: ['admin'], of: branch }, addAgent: { who: ['admin'], of: branch }, changeAgent: { who: ['admin'], of: agency },
  listAgreements: { who: ['admin'], of: agency }, addAgreement: { who: ['admin'], of: agency }, changeAgreement: { who: ['admin'], of: agency }, listAgreementHistory: { who: ['admin'], of: agency }, checkAgent: { who: ['manager', 'reception', 'agent'] },

  countTerms: { who: staff }, listTerms: { who: staff }, addTerm: { who: operators }, changeTerm: { who: operators }, readUnitRoute: { who: staff }, setUnitRoute: { who: operators },
  countFaults: { who: everybody }, listFaults: { who: everybody }, addFault: { who: operators }, changeFault: { who: operators }, listTemplates: { who: everybody }, addTemplate: { who: operators }, changeTemplate: { who: operators },
  listArticles: { who: everybody }, readArticle: { who: everybody }, addArticle: { who: operators }, changeArticle: { who: operators }, publishArticle: { who: operators }, confirmArticle: { who: everybody }, listArticleReaders: { who: operators }, taskArticles: { who: everybody, of: task },
  listItems: { who: staff }, exportItems: { who: staff }, addItem: { who: operators }, changeItems: { who: operators }, readItem: { who: staff }, changeItem: { who: operators }, listItemHistory: { who: operators },
  readBom: { who: staff }, changeBom: { who: operators }, listBomUses: { who: staff }, readService: { who: staff }, changeService: { who: operators }, listServicesOf: { who: staff },
  listPriceLists: { who: staff }, addPriceList: { who: operators }, readPriceList: { who: staff }, changePriceList: { who: operators }, listPrices: { who: staff }, exportPrices: { who: staff }, readItemPrice: { who: staff }, setItemPrice: { who: operators }, listItemPrices: { who: staff },
  listPriceRevisions: { who: staff }, revisePrices: { who: operators }, revisePricesByFile: { who: operators }, readPriceRevision: { who: staff }, listPriceRevisionLines: { who: staff }, exportPriceRevision: { who: staff }, sendPriceRevision: { who: operators }, withdrawPriceRevision: { who: operators }, approvePriceRevision: { who: operators }, rejectPriceRevision: { who: operators },

  listRights: { who: ['admin'] }, listRoleNames: { who: everybody }, listRoles: { who: ['admin'] }, readRole: { who: ['admin'] }, createRole: { who: ['admin'] }, changeRole: { who: ['admin'] }, deleteRole: { who: ['admin'] },
  listGroups: { who: ['admin'] }, readGroup: { who: ['admin'] }, createGroup: { who: ['admin'] }, changeGroup: { who: ['admin'] }, readRights: { who: ['admin'], of: person }, explainAccess: { who: ['admin'], of: person },

  listAbsences: { who: everybody }, listSubstitutes: { who: everybody, elsewhere: 'api/absence/absences.db.test.ts' }, addAbsence: { who: everybody, elsewhere: 'api/absence/absences.db.test.ts' }, changeAbsence: { who: everybody, elsewhere: 'api/absence/absences.db.test.ts' }, endAbsence: { who: everybody, elsewhere: 'api/absence/absences.db.test.ts' },
  listPresence: { who: everybody }, bePresent: { who: everybody, of: task }, listTasks: { who: everybody }, countTasks: { who: everybody }, countFilteredTasks: { who: everybody }, takeNextTask: { who: everybody, elsewhere: 'api/inbox/take-next.db.test.ts' }, listTaskTypes: { who: everybody }, listTaskViews: { who: everybody }, countTaskViews: { who: everybody }, orderTaskViews: { who: everybody },
  previewTaskBatch: { who: everybody }, startTaskBatch: { who: everybody, elsewhere: 'api/inbox/batches.db.test.ts' }, listTaskBatches: { who: everybody }, readTaskBatch: { who: everybody, elsewhere: 'api/inbox/batches.db.test.ts' }, listTaskBatchItems: { who: everybody, elsewhere: 'api/inbox/batches.db.test.ts' }, stopTaskBatch: { who: everybody, elsewhere: 'api/inbox/batches.db.test.ts' },
  readTaskView: { who: everybody, elsewhere: 'api/inbox/views.db.test.ts' }, createTaskView: { who: everybody, elsewhere: 'api/inbox/views.db.test.ts' }, changeTaskView: { who: everybody, elsewhere: 'api/inbox/views.db.test.ts' }, deleteTaskView: { who: everybody, elsewhere: 'api/inbox/views.db.test.ts' },
  countFilteredRequests: { who: everybody }, listRequestViews: { who: everybody }, countRequestViews: { who: everybody }, orderRequestViews: { who: everybody }, readRequestView: { who: everybody, elsewhere: 'api/requests/views.db.test.ts' },
  createRequestView: { who: everybody, elsewhere: 'api/requests/views.db.test.ts' }, changeRequestView: { who: everybody, elsewhere: 'api/requests/views.db.test.ts' }, deleteRequestView: { who: everybody, elsewhere: 'api/requests/views.db.test.ts' },
  readTask: { who: everybody, of: task }, taskDiagram: { who: everybody, of: task }, taskTimeline: { who: everybody, of: task }, claimTask: { who: everybody, of: task }, releaseTask: { who: everybody, of: task },
  listReturnSteps: { who: ['manager', 'reception', 'supervisor', 'qc', 'delivery'], of: task, elsewhere: 'api/inbox/send-back.db.test.ts' }, sendBackTask: { who: ['manager', 'reception', 'supervisor', 'qc', 'delivery'], of: task },
  assignTask: { who: dispatchers, of: task }, giveTask: { who: dispatchers, of: task }, prioritiseTask: { who: dispatchers, of: task }, followUpTask: { who: everybody, of: task }, saveDraft: { who: everybody, of: task }, commentTask: { who: everybody, of: task }, completeTask: { who: everybody, of: task },

  listRequests: { who: everybody }, exportRequests: { who: everybody }, exportTasks: { who: everybody }, createRequest: { who: ['manager', 'reception', 'agent'] }, readRequest: { who: everybody, of: request }, requestTimeline: { who: everybody, of: request },
  requestDiagram: { who: everybody, of: request }, requestReceipt: { who: everybody, of: request }, commentRequest: { who: everybody, of: request }, listMentionable: { who: everybody, of: request }, readWatch: { who: everybody, of: request }, watchRequest: { who: everybody, of: request }, uploadFile: { who: everybody, of: request }, uploadIntakeFile: { who: ['manager', 'reception', 'agent'] }, listIntakeFiles: { who: ['manager', 'reception', 'agent'] }, listFiles: { who: everybody, of: request }, readFile: { who: everybody, of: file }, readThumbnail: { who: everybody, of: file }, dropFile: { who: everybody, elsewhere: 'api/files/files.db.test.ts' }, removeFile: { who: everybody, of: file, elsewhere: 'api/files/removal.db.test.ts' }, voidRequest: { who: ['manager'], of: request },
  listWarrantyPlans: { who: staff }, readWarrantyPlan: { who: staff }, previewWarrantyPlan: { who: staff }, addWarrantyPlan: { who: operators }, changeWarrantyPlan: { who: operators },
  listUnitWarranties: { who: everybody }, readRequestCover: { who: everybody, of: request }, activateWarranty: { who: ['admin', 'manager', 'reception', 'supervisor', 'agent'] }, activateWarranties: { who: operators }, extendWarranty: { who: operators }, suspendWarranty: { who: operators }, resumeWarranty: { who: operators },
  transferWarranty: { who: operators }, proposeLoss: { who: operators }, objectToLoss: { who: operators }, decideLoss: { who: dispatchers }, decideObjection: { who: dispatchers },
  listSerials: { who: everybody }, exportSerials: { who: everybody }, lookUpSerial: { who: everybody }, serialLabels: { who: everybody }, readSerial: { who: everybody }, listSerialEvents: { who: everybody }, listSerialRequests: { who: everybody }, readSerialRule: { who: everybody },
  previewSerials: { who: operators }, addSerials: { who: operators }, changeSerial: { who: operators }, recordSerialEvent: { who: operators }, fitSerialComponent: { who: operators }, setSerialRule: { who: operators },
  inquire: { who: everybody, elsewhere: 'api/inquiry/inquiry.db.test.ts' },
  listRecalls: { who: everybody }, readRecall: { who: everybody }, listRecallUnits: { who: everybody }, exportRecallUnits: { who: everybody }, listSerialRecalls: { who: everybody }, settleRecall: { who: everybody },
  addRecall: { who: operators }, previewRecall: { who: operators }, changeRecall: { who: operators }, moveRecall: { who: operators },
  listCustomers: { who: ofCustomers }, exportCustomers: { who: ofCustomers }, addCustomer: { who: importers }, readCustomer: { who: ofCustomers }, changeCustomer: { who: importers }, listCustomerDevices: { who: ofCustomers }, listCustomerHistory: { who: ofCustomers }, revealCustomer: { who: ofCustomers },
  eraseCustomer: { who: ['admin'] },
  listDuplicateCustomers: { who: operators }, listAlikeCustomers: { who: ofCustomers }, compareCustomers: { who: operators }, mergeCustomers: { who: operators }, listCustomerMerges: { who: ofCustomers }, undoCustomerMerge: { who: operators }, keepCustomersApart: { who: operators },
  partsArrived: { who: ['manager', 'supervisor'], of: request },
  revealPersonal: { who: ['admin', 'manager', 'reception', 'supervisor', 'delivery', 'agent'], of: request }, revealPassCode: { who: ['manager', 'reception', 'supervisor', 'technician', 'qc', 'agent'], of: request, elsewhere: 'tests/life-cycle/personal.db.test.ts' }, setPassCode: { who: ['manager', 'reception', 'supervisor', 'technician', 'qc', 'agent'], of: request }, setVariables: { who: operators, of: { row: 'instance', absent: 'request.not-found' } },

  listIncidents: { who: operators }, readVariables: { who: operators, of: incident }, retryIncident: { who: operators, of: incident },
  readInstance: { who: operators, of: instance }, listVisits: { who: operators, of: instance }, previewMove: { who: operators, of: instance }, moveInstance: { who: operators, of: instance },

  startForm: { who: operators }, startInstance: { who: operators }, listInstances: { who: operators }, readInstanceDetail: { who: operators, of: instance }, instanceDiagram: { who: operators, of: instance }, instanceTimeline: { who: operators, of: instance },
  listProcesses: { who: operators }, deployProcess: { who: operators }, listVersions: { who: operators }, readVersion: { who: operators }, restoreVersion: { who: operators },
  listPlannedDeployments: { who: operators }, planDeployment: { who: operators }, cancelPlannedDeployment: { who: operators },
  listDecisions: { who: operators }, deployDecisions: { who: operators }, listDecisionVersions: { who: operators }, readDecisionVersion: { who: operators },

  startBackTest: { who: operators }, listBackTests: { who: operators }, readBackTest: { who: operators, of: backTest }, listBackTestResults: { who: operators, of: backTest }, cancelBackTest: { who: operators, of: backTest },
  proposeMigration: { who: operators }, previewMigration: { who: operators }, previewRequestMigration: { who: operators }, startMigration: { who: operators }, listMigrations: { who: operators }, readMigration: { who: operators, of: migration },
  listMigrationItems: { who: operators, of: migration }, goOnMigration: { who: operators, of: migration }, pauseMigration: { who: operators, of: migration }, stopMigration: { who: operators, of: migration }, undoMigration: { who: operators, of: migration },

  listImportEntities: { who: importers }, importTemplate: { who: importers }, offerImport: { who: importers }, beginImport: { who: importers, of: anImport }, importErrors: { who: importers, elsewhere: 'api/imports/entities.db.test.ts' },
  startImport: { who: importers }, listImports: { who: importers }, readImport: { who: importers, of: anImport }, cancelImport: { who: importers, of: anImport },
  lookUp: { who: everybody }, search: { who: everybody }, listNotices: { who: everybody }, readNotices: { who: everybody }, listAudit: { who: operators }, exportAudit: { who: operators },
  readSystem: { who: ['admin'] },
  listSettings: { who: operators }, readSetting: { who: operators }, changeSetting: { who: operators }, cancelSetting: { who: operators },
  listWebhooks: { who: ['admin'] }, addWebhook: { who: ['admin'] }, readWebhook: { who: ['admin'], of: webhook }, changeWebhook: { who: ['admin'], of: webhook }, rotateWebhookSecret: { who: ['admin'], of: webhook }, testWebhook: { who: ['admin'], of: webhook }, replayWebhook: { who: ['admin'], of: webhook },
  listDeliveries: { who: ['admin'], of: webhook }, readDelivery: { who: ['admin'], of: webhook }, redeliver: { who: ['admin'], of: webhook },
  readDocument: { who: everybody }, live: { who: everybody, elsewhere: 'api/live/live.db.test.ts' },
};
