import { createBrowserRouter, Navigate } from 'react-router';
import { FirstPlace } from './shell/FirstPlace';
import { NotFound } from './NotFound';
import { pageOf } from './piece';
import { RouteError } from './RouteError';
import { needs } from './route-needs';
import { SignedIn } from './SignedIn';

const loadShell = () => import('./shell/Shell');
const loadInbox = () => import('../features/inbox/components/InboxPage');
// Where most begin their day: it comes while the session is asked for, not after it.
if (/^\/(inbox|$)/.test(globalThis.location.pathname)) void Promise.all([loadShell(), loadInbox()]).catch(() => undefined);

/** Every page is its own chunk. */
export const router = createBrowserRouter([
  // For everybody, also without a session.
  { path: '/inquiry', errorElement: <RouteError />, hydrateFallbackElement: <></>, lazy: pageOf(async () => (await import('../features/inquiry/components/InquiryPage')).InquiryPage) },
  {
    path: '/',
    element: <SignedIn />,
    hydrateFallbackElement: <></>,
    errorElement: <RouteError />,
    children: [
      { index: true, element: <FirstPlace /> },
      {
        lazy: pageOf(async () => (await loadShell()).Shell, { first: true }),
        errorElement: <RouteError />,
        children: [{
          // A page that breaks leaves the frame around it.
          errorElement: <RouteError />,
          children: [
            { path: 'inbox/:taskId?', handle: needs('inbox'), lazy: pageOf(async () => (await loadInbox()).InboxPage, { first: true }) },
            { path: 'requests', handle: needs('requests'), lazy: pageOf(async () => (await import('../features/requests/components/RequestsPage')).RequestsPage) },
            { path: 'requests/new', handle: needs('requests', 'request.create'), lazy: pageOf(async () => (await import('../features/intake/components/IntakePage')).IntakePage) },
            { path: 'requests/:requestId', handle: needs('requests'), lazy: pageOf(async () => (await import('../features/requests/components/RequestPage')).RequestPage) },
            { path: 'serials', handle: needs('serials', 'serial.read'), lazy: pageOf(async () => (await import('../features/serials/components/SerialsPage')).SerialsPage) },
            { path: 'recalls/:recallId?', handle: needs('serials', 'serial.read'), lazy: pageOf(async () => (await import('../features/recalls/components/RecallsPage')).RecallsPage) },
            { path: 'serials/new', handle: needs('serials', 'serial.manage'), lazy: pageOf(async () => (await import('../features/serials/components/AddSerialsPage')).AddSerialsPage) },
            { path: 'serials/:serialId', handle: needs('serials', 'serial.read'), lazy: pageOf(async () => (await import('../features/serials/components/SerialPage')).SerialPage) },
            { path: 'customers', handle: needs('customers', 'customer.read'), lazy: pageOf(async () => (await import('../features/customers/components/CustomersPage')).CustomersPage) },
            { path: 'customers/duplicates', handle: needs('customers', 'customer.merge'), lazy: pageOf(async () => (await import('../features/customers/components/DuplicatesPage')).DuplicatesPage) },
            { path: 'customers/:customerId/alike/:otherId', handle: needs('customers', 'customer.merge'), lazy: pageOf(async () => (await import('../features/customers/components/ComparePage')).ComparePage) },
            { path: 'customers/:customerId', handle: needs('customers', 'customer.read'), lazy: pageOf(async () => (await import('../features/customers/components/CustomerPage')).CustomerPage) },
            { path: 'imports/:importId?', handle: needs('imports', 'import.run'), lazy: pageOf(async () => (await import('../features/imports/components/ImportsPage')).ImportsPage) },
            { path: 'incidents', handle: needs('incidents', 'incident.read'), lazy: pageOf(async () => (await import('../features/incidents/components/IncidentsPage')).IncidentsPage) },
            { path: 'processes', handle: needs('processes', 'process.read'), lazy: pageOf(async () => (await import('../features/processes/components/ProcessesPage')).ProcessesPage) },
            { path: 'processes/fields', handle: needs('processes', 'process.read'), lazy: pageOf(async () => (await import('../features/forms/gallery/GalleryPage')).GalleryPage) },
            { path: 'instances/:instanceId', handle: needs('processes', 'process.read'), lazy: pageOf(async () => (await import('../features/processes/components/InstancePage')).InstancePage) },
            { path: 'settings/:key?', handle: needs('settings', 'setting.read'), lazy: pageOf(async () => (await import('../features/settings/components/SettingsPage')).SettingsPage) },
            { path: 'audit', handle: needs('audit', 'audit.read'), lazy: pageOf(async () => (await import('../features/audit/components/AuditPage')).AuditPage) },
            { path: 'people', handle: needs('people', 'user.manage'), lazy: pageOf(async () => (await import('../features/people/components/PeoplePage')).PeoplePage) },
            { path: 'people/import/:importId?', handle: needs('people', 'user.manage'), lazy: pageOf(async () => (await import('../features/people/components/PeopleImportPage')).PeopleImportPage) },
            { path: 'people/:personId', handle: needs('people', 'user.manage'), lazy: pageOf(async () => (await import('../features/people/components/PersonPage')).PersonPage) },
            { path: 'branches/agencies/:agentId', handle: needs('branches', 'place.manage'), lazy: pageOf(async () => (await import('../features/places/components/AgencyPage')).AgencyPage) },
            { path: 'branches/:branchId?', handle: needs('branches', 'place.manage'), lazy: pageOf(async () => (await import('../features/places/components/BranchesPage')).BranchesPage) },
            { path: 'warranty', element: <Navigate to="/warranty/plans" replace /> },
            { path: 'warranty/plans/:planId?', handle: needs('warranty', 'warranty.read'), lazy: pageOf(async () => (await import('../features/warranty/components/PlansPage')).PlansPage) },
            { path: 'catalogue', element: <Navigate to="/catalogue/items" replace /> },
            { path: 'catalogue/items', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/catalogue/components/ItemsPage')).ItemsPage) },
            { path: 'catalogue/items/:itemId', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/catalogue/components/ItemPage')).ItemPage) },
            { path: 'catalogue/prices', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/prices/components/PriceListsPage')).PriceListsPage) },
            { path: 'catalogue/prices/:listId', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/prices/components/PricesPage')).PricesPage) },
            { path: 'catalogue/prices/:listId/revisions', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/prices/components/RevisionsPage')).RevisionsPage) },
            { path: 'catalogue/price-revisions/:revisionId', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/prices/components/RevisionPage')).RevisionPage) },
            { path: 'catalogue/lists/:list?', handle: needs('catalogue', 'catalogue.read'), lazy: pageOf(async () => (await import('../features/catalogue/components/ListsPage')).ListsPage) },
            { path: 'knowledge', element: <Navigate to="/knowledge/articles" replace /> },
            { path: 'knowledge/faults/:kind?', handle: needs('knowledge', 'knowledge.read'), lazy: pageOf(async () => (await import('../features/knowledge/components/FaultsPage')).FaultsPage) },
            { path: 'knowledge/articles', handle: needs('knowledge', 'knowledge.read'), lazy: pageOf(async () => (await import('../features/knowledge/components/ArticlesPage')).ArticlesPage) },
            { path: 'knowledge/articles/:articleId/:act?', handle: needs('knowledge', 'knowledge.read'), lazy: pageOf(async () => (await import('../features/knowledge/components/ArticlePage')).ArticlePage) },
            { path: 'knowledge/templates', handle: needs('knowledge', 'knowledge.read'), lazy: pageOf(async () => (await import('../features/knowledge/components/TemplatesPage')).TemplatesPage) },
            { path: 'access', element: <Navigate to="/access/roles" replace /> },
            { path: 'access/:part/:key?', handle: needs('access', 'access.read'), lazy: pageOf(async () => (await import('../features/access/components/AccessPage')).AccessPage) },
            { path: 'operations', handle: needs('operations', 'system.read'), lazy: pageOf(async () => (await import('../features/system/components/SystemPage')).SystemPage) },
            { path: 'webhooks/:webhookId?', handle: needs('webhooks', 'webhook.manage'), lazy: pageOf(async () => (await import('../features/webhooks/components/WebhooksPage')).WebhooksPage) },
            { path: 'account', lazy: pageOf(async () => (await import('../features/account/components/AccountPage')).AccountPage) },
            { path: '*', element: <NotFound /> },
          ],
        }],
      },
      { path: 'print/serial-labels', handle: needs('serials', 'serial.read'), lazy: pageOf(async () => (await import('../features/serials/components/LabelsPage')).LabelsPage) },
      { path: 'print/receipt/:requestId', lazy: pageOf(async () => (await import('../features/intake/components/ReceiptPage')).ReceiptPage) },
    ],
  },
]);
