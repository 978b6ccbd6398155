import { absenceRoutes } from './api/absences';
import { accessRoutes } from './api/access';
import { aroundRoutes } from './api/around';
import { articleRoutes } from './api/articles';
import { backTestRoutes } from './api/back-tests';
import { catalogueRoutes } from './api/catalogue';
import { knowledgeRoutes } from './api/knowledge';
import { catalogueItemRoutes } from './api/catalogue-items';
import { catalogueStructureRoutes } from './api/catalogue-structure';
import { conversationRoutes } from './api/conversation';
import { fileRoutes } from './api/files';
import { customerMergeRoutes } from './api/customer-merges';
import { customerRoutes } from './api/customers';
import { decisionRoutes } from './api/decisions';
import { instanceRoutes } from './api/instances';
import { migrationRoutes } from './api/migrations';
import { presenceRoutes } from './api/presence';
import { operatingRoutes } from './api/operating';
import { peopleRoutes } from './api/people';
import { listExportRoutes } from './api/list-export';
import { peopleFileRoutes } from './api/people-file';
import { agreementRoutes } from './api/agreements';
import { placeRoutes } from './api/places';
import { priceRevisionRoutes } from './api/price-revisions';
import { priceRoutes } from './api/prices';
import { processRoutes } from './api/processes';
import { requestRoutes } from './api/requests';
import { savedViewRoutes } from './api/saved-views';
import { inquiryRoutes } from './api/inquiry';
import { recallRoutes } from './api/recalls';
import { serialRoutes } from './api/serials';
import { sessionRoutes } from './api/session';
import { settingRoutes } from './api/settings';
import { systemRoutes } from './api/system';
import { taskRoutes } from './api/tasks';
import { taskBatchRoutes } from './api/task-batches';
import { taskViewRoutes } from './api/task-views';
import { warrantyRoutes } from './api/warranties';
import { webhookRoutes } from './api/webhooks';

/**
 * Every endpoint of the API, all under `/api`: what the API mounts, its document, its clients and its tests are made from. Writes carry
 * `X-CSRF-Token` (from `me`); refusals are `application/problem+json` (contracts/errors.ts).
 */
export const routes = { ...sessionRoutes, ...peopleFileRoutes, ...peopleRoutes, ...placeRoutes, ...agreementRoutes, ...catalogueRoutes, ...knowledgeRoutes, ...articleRoutes, ...catalogueItemRoutes, ...catalogueStructureRoutes, ...priceRoutes, ...priceRevisionRoutes, ...accessRoutes, ...taskBatchRoutes, ...taskViewRoutes, ...savedViewRoutes, ...presenceRoutes, ...absenceRoutes, ...listExportRoutes, ...taskRoutes, ...requestRoutes, ...conversationRoutes, ...fileRoutes, ...customerMergeRoutes, ...customerRoutes, ...serialRoutes, ...recallRoutes, ...warrantyRoutes, ...inquiryRoutes, ...operatingRoutes, ...processRoutes, ...instanceRoutes, ...decisionRoutes, ...backTestRoutes, ...migrationRoutes, ...settingRoutes, ...systemRoutes, ...webhookRoutes, ...aroundRoutes };
export type RouteName = keyof typeof routes;
export const routeNames = Object.keys(routes) as RouteName[];
export const apiPrefix = '/api';
