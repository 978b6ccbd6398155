/**
 * Every route of the API. All under `/api`; writes carry `X-CSRF-Token` (from `me`) and an `Idempotency-Key` (a UUID, one per click).
 * Refusals are `application/problem+json` (contracts/errors.ts).
 */
export const routes = {
  signIn: { method: 'POST', path: '/session', body: 'signIn', answer: 'me', note: 'No CSRF token and no idempotency key yet.' },
  me: { method: 'GET', path: '/session', answer: 'me' },
  signOut: { method: 'DELETE', path: '/session', answer: '204' },
  changePreferences: { method: 'PATCH', path: '/session/preferences', body: 'preferencesChange', answer: 'me' },

  listTasks: { method: 'GET', path: '/tasks', query: 'taskListQuery', answer: 'pageOf(taskRow)' },
  countTasks: { method: 'GET', path: '/tasks/counts', answer: 'taskCounts' },
  readTask: { method: 'GET', path: '/tasks/:id', answer: 'taskDetail' },
  claimTask: { method: 'POST', path: '/tasks/:id/claim', answer: 'taskRow' },
  releaseTask: { method: 'POST', path: '/tasks/:id/release', answer: 'taskRow' },
  assignTask: { method: 'POST', path: '/tasks/:id/assign', body: 'assignTask', answer: 'taskRow' },
  prioritiseTask: { method: 'PUT', path: '/tasks/:id/priority', body: 'priorityChange', answer: 'taskRow' },
  saveDraft: { method: 'PUT', path: '/tasks/:id/draft', body: 'draftChange', answer: 'draftSaved' },
  commentTask: { method: 'POST', path: '/tasks/:id/comments', body: 'commentText', answer: 'timelineItem, 201' },
  completeTask: { method: 'POST', path: '/tasks/:id/complete', body: 'completeTask', answer: 'completeAnswer' },

  listRequests: { method: 'GET', path: '/requests', query: 'requestListQuery', answer: 'pageOf(requestRow)' },
  createRequest: { method: 'POST', path: '/requests', body: 'createRequest', answer: 'createdRequest, 201' },
  readRequest: { method: 'GET', path: '/requests/:id', answer: 'requestDetail' },
  requestTimeline: { method: 'GET', path: '/requests/:id/timeline', answer: '{ items: timelineItem[] }, oldest first' },
  requestDiagram: { method: 'GET', path: '/requests/:id/diagram', answer: 'requestDiagram' },
  requestReceipt: { method: 'GET', path: '/requests/:id/receipt', answer: 'intakeReceipt' },
  commentRequest: { method: 'POST', path: '/requests/:id/comments', body: 'commentText', answer: 'timelineItem, 201' },
  voidRequest: { method: 'POST', path: '/requests/:id/void', body: 'voidRequest', answer: 'accepted, 202' },
  setVariables: { method: 'POST', path: '/requests/:id/variables', body: 'variablesChange', answer: 'accepted, 202' },
  partsArrived: { method: 'POST', path: '/requests/:id/parts-arrived', answer: 'accepted, 202' },

  listAudit: { method: 'GET', path: '/audit', query: 'auditQuery', answer: 'pageOf(auditEntry), newest first' },

  listIncidents: { method: 'GET', path: '/incidents', query: 'pageQuery', answer: 'pageOf(incidentRow)' },
  readVariables: { method: 'GET', path: '/incidents/:id/variables', answer: 'variablesView' },
  retryIncident: { method: 'POST', path: '/incidents/:id/retry', body: 'incidentRetry', answer: 'accepted, 202' },

  proposeMigration: { method: 'GET', path: '/migrations/proposal', query: 'migrationProposalQuery', answer: 'migrationProposal' },
  previewMigration: { method: 'POST', path: '/migrations/preview', body: 'migrationPreviewMany', answer: 'migrationPreviews', note: 'Changes nothing; one page, counted by reason.' },
  previewRequestMigration: { method: 'POST', path: '/migrations/preview/request', body: 'migrationPreviewOne', answer: 'migrationPreview', note: 'Changes nothing.' },
  startMigration: { method: 'POST', path: '/migrations', body: 'startMigration', answer: 'migrationBatch, 202' },
  listMigrations: { method: 'GET', path: '/migrations', answer: '{ items: migrationBatch[] }, newest first' },
  readMigration: { method: 'GET', path: '/migrations/:id', answer: 'migrationBatch' },
  listMigrationItems: { method: 'GET', path: '/migrations/:id/requests', query: 'migrationItemsQuery', answer: 'pageOf(migrationItem)' },
  goOnMigration: { method: 'POST', path: '/migrations/:id/go-on', answer: 'migrationBatch' },
  pauseMigration: { method: 'POST', path: '/migrations/:id/pause', answer: 'migrationBatch' },
  stopMigration: { method: 'POST', path: '/migrations/:id/stop', answer: 'migrationBatch' },
  undoMigration: { method: 'POST', path: '/migrations/:id/undo', body: 'undoMigration', answer: 'migrationBatch, 202', note: 'A batch of its own.' },

  readInstance: { method: 'GET', path: '/instances/:id', answer: 'instanceView; the instance of a request has its id' },
  listVisits: { method: 'GET', path: '/instances/:id/visits', answer: 'visitList, newest first' },
  previewMove: { method: 'POST', path: '/instances/:id/moves/preview', body: 'movePreviewRequest', answer: 'movePreview', note: 'Nothing happens.' },
  moveInstance: { method: 'POST', path: '/instances/:id/moves', body: 'moveRequest', answer: 'accepted, 202' },

  startBackTest: { method: 'POST', path: '/processes/:process/back-tests', body: 'backTestStart', answer: 'backTest, 202' },
  listBackTests: { method: 'GET', path: '/processes/:process/back-tests', answer: 'backTestList, newest first' },
  readBackTest: { method: 'GET', path: '/back-tests/:id', answer: 'backTest, also while it runs' },
  listBackTestResults: { method: 'GET', path: '/back-tests/:id/results', query: 'backTestResultQuery', answer: 'backTestResults, newest end first' },
  cancelBackTest: { method: 'POST', path: '/back-tests/:id/cancel', answer: 'backTest' },

  lookUp: { method: 'GET', path: '/lookups/:kind', query: 'lookupQuery', answer: 'lookupAnswer' },
  search: { method: 'GET', path: '/search', query: 'searchQuery', answer: 'searchAnswer' },

  listNotices: { method: 'GET', path: '/notices', query: 'pageQuery', answer: 'noticePage (with the number of unread ones)' },
  readNotices: { method: 'POST', path: '/notices/read', body: 'noticesRead', answer: '204' },

  startImport: { method: 'POST', path: '/imports/requests', body: 'multipart/form-data, one part `file` (CSV, at most 20 MB)', answer: 'importJob, 202' },
  listImports: { method: 'GET', path: '/imports', answer: '{ items: importJob[] }, newest first' },
  readImport: { method: 'GET', path: '/imports/:id', answer: 'importJob' },
  cancelImport: { method: 'POST', path: '/imports/:id/cancel', answer: 'importJob' },

  listProcesses: { method: 'GET', path: '/processes', answer: '{ items: processRow[] }, each with its newest version' },
  deployProcess: { method: 'POST', path: '/processes', body: 'deployProcess', answer: 'deployedProcess, 201', note: 'Errors refuse; warnings are refused with `process.reason-needed` until a reason is sent with them.' },
  listVersions: { method: 'GET', path: '/processes/:process/versions', query: 'pageQuery', answer: 'pageOf(versionRow), newest first' },
  readVersion: { method: 'GET', path: '/processes/:process/versions/:version', answer: 'versionDetail' },
  restoreVersion: { method: 'POST', path: '/processes/:process/versions/:version/restore', body: 'restoreVersion', answer: 'deployedProcess, 201' },
  listDecisions: { method: 'GET', path: '/decisions', answer: '{ items: decisionRow[] }, each with its newest version' },
  deployDecisions: { method: 'POST', path: '/decisions', body: 'deployDecisions', answer: 'deployedDecisions, 201', note: 'A DMN file. Diagrams that are deployed from then on ask its decisions.' },
  listDecisionVersions: { method: 'GET', path: '/decisions/:decision/versions', answer: '{ items: decisionRow[] }, newest first' },
  readDecisionVersion: { method: 'GET', path: '/decisions/:decision/versions/:version', answer: 'decisionDetail' },

  listPlannedDeployments: { method: 'GET', path: '/processes/planned', query: 'pageQuery', answer: 'pageOf(plannedDeployment), newest first' },
  planDeployment: { method: 'POST', path: '/processes/planned', body: 'planDeployment', answer: 'plannedDeployment, 201' },
  cancelPlannedDeployment: { method: 'POST', path: '/processes/planned/:id/cancel', answer: 'plannedDeployment' },

  live: { method: 'GET', path: '/live', answer: 'text/event-stream: `change` with liveEvent, `resync` when a gap could not be filled, comments as heartbeat' },
} as const;
export type RouteName = keyof typeof routes;
export const apiPrefix = '/api';
