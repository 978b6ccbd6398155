/** What the worker's bundle contains; workflows are found by their exported names. */
export { processInstance } from './process-instance';
export { housekeeping } from './housekeeping';
export { timerStart } from './timer-start';
export { startPlannedDeployment } from './start-planned-deployment';
export { importRequests } from './import-requests';
export { migrateRequests } from './migrate-requests';
export { sealAudit } from './seal-audit';
export { backTest } from './back-test';
export { taskBatch } from './task-batch';
export { deliverWebhook } from './deliver-webhook';
