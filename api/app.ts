import compression from 'compression';
import express, { type Express } from 'express';
import { apiPrefix, routes } from '../contracts/routes';
import type { Logger } from '../platform/logger';
import { addAuditEndpoints } from './audit/routes';
import { addSettingEndpoints } from './settings/routes';
import { addSystemEndpoints } from './system/routes';
import { addBackTestEndpoints } from './back-tests/routes';
import { documentReader } from './document/reader';
import { documentRoute } from './document/routes';
import { createEndpoints, mayAtAll } from './endpoint';
import type { Health } from '../platform/health';
import { healthRoutes } from './health/routes';
import { addImportEndpoints } from './imports/routes';
import { addAbsenceEndpoints } from './absence/routes';
import { addPresenceEndpoints } from './presence/routes';
import { addInboxEndpoints } from './inbox/routes';
import { addTaskBatchEndpoints } from './inbox/batch-routes';
import { addTaskViewEndpoints } from './inbox/view-routes';
import { addViewEndpoints } from './views/routes';
import { serveInterface } from './interface/serve-interface';
import { authenticate, identify } from './middleware/authenticate';
import { hostileInput } from './middleware/hostile-input';
import { createIdempotency } from './middleware/idempotency';
import { jsonBodies } from './middleware/json-bodies';
import { problems, unknownRoute } from './middleware/problems';
import { addresses, failedSignIns, people, strangers } from './middleware/rate-limits';
import { requestLog, type RequestWatch } from './middleware/request-log';
import { securityHeaders } from './middleware/security-headers';
import { whileEnding } from './middleware/while-ending';
import { addListExportEndpoints } from './lists/routes';
import { addLookupEndpoints } from './lookups/routes';
import { addMigrationEndpoints } from './migrations/routes';
import { addNoticeEndpoints } from './notices/routes';
import { addOperatingEndpoints } from './operating/routes';
import type { Live } from './live/routes';
import { addDecisionEndpoints } from './processes/decision-routes';
import { addInstanceEndpoints } from './processes/instance-routes';
import { addAccessEndpoints } from './access/routes';
import { addPeopleFileEndpoints } from './people/file-routes';
import { addFileEndpoints } from './files/routes';
import { addConversationEndpoints } from './conversation/routes';
import { addCustomerMergeEndpoints } from './customers/merge-routes';
import { addCustomerEndpoints } from './customers/routes';
import { addPeopleEndpoints } from './people/routes';
import { addStructureEndpoints } from './catalogue/structure-routes';
import { addItemEndpoints } from './catalogue/item-routes';
import { addUnitRouteEndpoints } from './catalogue/unit-route-routes';
import { addPriceEndpoints } from './prices/routes';
import { addPriceRevisionEndpoints } from './prices/revision-routes';
import { addCatalogueEndpoints } from './catalogue/routes';
import { addArticleEndpoints } from './knowledge/article-routes';
import { addKnowledgeEndpoints } from './knowledge/routes';
import { addAgreementEndpoints } from './places/agreement-routes';
import { addPlaceEndpoints } from './places/routes';
import { addProcessEndpoints } from './processes/routes';
import { inquiryRoute } from './inquiry/routes';
import { addRecallEndpoints } from './recalls/routes';
import { addRequestActEndpoints } from './requests/act-routes';
import { addRequestEndpoints } from './requests/routes';
import { leastEffort } from './send-json';
import { addSerialEndpoints } from './serials/routes';
import type { ApiServices } from './services';
import { addWarrantyEndpoints } from './warranty/routes';
import { addWebhookEndpoints } from './webhooks/routes';
import { addAccountEndpoints } from './session/account-routes';
import { addSessionEndpoints, signInRoute } from './session/routes';

export interface AppOptions {
  logger: Logger; health: () => Promise<Health>;
  /** Who counts and traces requests. */
  watch?: RequestWatch;
  /** While the program ends, each answer asks its caller to come back over another connection. */
  ending?: () => boolean;
  /** Where the built interface lies, and who is told of a new build. */
  interface?: { folder: string; built?: () => void };
  /** HTTPS in front: secure cookies and HSTS. */
  https?: boolean;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustProxy?: number;
  limits?: Partial<Limits>;
  /** Server-sent events; without it `/live` is unknown. */
  live?: Live;
}

/** Requests a minute of an address, of an address without sessions, of a person; failed sign-ins of an address in a quarter of an hour; serials that it asks for in vain in an hour. */
export interface Limits { address: number; strangers: number; person: number; failedSignIns: number; inVain: number }
const usualLimits: Limits = { address: 120_000, strangers: 600, person: 20_000, failedSignIns: 100, inVain: 20 };

/** The API under `/api`, with its middleware in the order of the style guide; everything it calls comes in as services. */
export function createApi(services: ApiServices, options: AppOptions): Express {
  const app = express();
  const https = options.https ?? false;
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustProxy ?? 0);
  app.use(requestLog(options.logger, options.watch), whileEnding(options.ending), securityHeaders(https), healthRoutes(options.health));

  const limits = { ...usualLimits, ...options.limits };
  const api = express.Router();
  api.use(addresses(limits.address), compression(leastEffort));
  api.use(documentRoute(), documentReader());
  api.use(identify(services.sessions, services.tokens), jsonBodies, hostileInput);
  api.use(signInRoute(services, { secureCookies: https, limit: failedSignIns(limits.failedSignIns) }));
  api.use(inquiryRoute(services, { limit: limits.inVain }));
  api.use(strangers(limits.strangers), people(limits.person), authenticate);
  const add = createEndpoints(api, { once: createIdempotency({ unitOfWork: services.unitOfWork, store: services.idempotency }) });
  // The router tries one path after the other: what is asked all day comes first.
  addTaskViewEndpoints(add, services);
  addViewEndpoints(add, services);
  // Before the inbox: their names stand where an id would.
  addAbsenceEndpoints(add, services);
  addPresenceEndpoints(add, services);
  addListExportEndpoints(add, services);
  addInboxEndpoints(add, services);
  addRequestEndpoints(add, services);
  addSessionEndpoints(add, services, { secureCookies: https });
  addAccountEndpoints(add, services, { secureCookies: https });
  addPeopleFileEndpoints(api, add, services);
  addPeopleEndpoints(add, services);
  addPlaceEndpoints(add, services);
  addAgreementEndpoints(add, services);
  addCatalogueEndpoints(add, services);
  addKnowledgeEndpoints(add, services);
  addArticleEndpoints(add, services);
  addItemEndpoints(add, services);
  addUnitRouteEndpoints(add, services);
  addPriceEndpoints(add, services);
  addPriceRevisionEndpoints(api, add, services);
  addStructureEndpoints(add, services);
  addAccessEndpoints(add, services);
  addCustomerMergeEndpoints(add, services);
  addCustomerEndpoints(add, services);
  addSerialEndpoints(add, services);
  addRecallEndpoints(add, services);
  addWarrantyEndpoints(add, services);
  addTaskBatchEndpoints(add, services);
  addRequestActEndpoints(add, services);
  addConversationEndpoints(add, services);
  addFileEndpoints(api, add, services);
  addOperatingEndpoints(add, services);
  addAuditEndpoints(add, services);
  addSettingEndpoints(add, services);
  addSystemEndpoints(add, services);
  addBackTestEndpoints(add, services);
  addLookupEndpoints(add, services);
  addProcessEndpoints(add, services);
  addInstanceEndpoints(add, services);
  addDecisionEndpoints(add, services);
  addNoticeEndpoints(add, services);
  addImportEndpoints(api, add, services);
  addMigrationEndpoints(add, services);
  addWebhookEndpoints(add, services);
  if (options.live) api.get(routes.live.path, mayAtAll('live'), options.live.handler);
  app.use(apiPrefix, api, unknownRoute);
  if (options.interface) app.use(compression({ threshold: 1024 }), serveInterface(options.interface.folder, options.interface.built));
  app.use(unknownRoute);
  app.use(problems(options.logger));
  return app;
}
