import { createBrowserRouter, Navigate } from 'react-router';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { needs } from './route-needs';
import { SignedIn } from './SignedIn';

/** Every page is its own chunk. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <SignedIn />,
    hydrateFallbackElement: <></>,
    errorElement: <RouteError />,
    children: [
      { index: true, element: <Navigate to="/inbox" replace /> },
      {
        lazy: async () => ({ Component: (await import('./shell/Shell')).Shell }),
        errorElement: <RouteError />,
        children: [
          { path: 'inbox/:taskId?', lazy: async () => ({ Component: (await import('../features/inbox/components/InboxPage')).InboxPage }) },
          { path: 'requests', lazy: async () => ({ Component: (await import('../features/requests/components/RequestsPage')).RequestsPage }) },
          { path: 'requests/new', handle: needs('request.create'), lazy: async () => ({ Component: (await import('../features/intake/components/IntakePage')).IntakePage }) },
          { path: 'requests/:requestId', lazy: async () => ({ Component: (await import('../features/requests/components/RequestPage')).RequestPage }) },
          { path: 'imports/:importId?', handle: needs('import.run'), lazy: async () => ({ Component: (await import('../features/imports/components/ImportsPage')).ImportsPage }) },
          { path: 'incidents', handle: needs('incident.read'), lazy: async () => ({ Component: (await import('../features/incidents/components/IncidentsPage')).IncidentsPage }) },
          { path: 'processes', handle: needs('process.read'), lazy: async () => ({ Component: (await import('../features/processes/components/ProcessesPage')).ProcessesPage }) },
          { path: 'instances/:instanceId', handle: needs('process.read'), lazy: async () => ({ Component: (await import('../features/processes/components/InstancePage')).InstancePage }) },
          { path: 'settings/:key?', handle: needs('setting.read'), lazy: async () => ({ Component: (await import('../features/settings/components/SettingsPage')).SettingsPage }) },
          { path: 'audit', handle: needs('audit.read'), lazy: async () => ({ Component: (await import('../features/audit/components/AuditPage')).AuditPage }) },
          { path: 'people', handle: needs('user.manage'), lazy: async () => ({ Component: (await import('../features/people/components/PeoplePage')).PeoplePage }) },
          { path: 'people/:personId', handle: needs('user.manage'), lazy: async () => ({ Component: (await import('../features/people/components/PersonPage')).PersonPage }) },
          { path: 'branches/:branchId?', handle: needs('user.manage'), lazy: async () => ({ Component: (await import('../features/places/components/BranchesPage')).BranchesPage }) },
          { path: 'account', lazy: async () => ({ Component: (await import('../features/account/components/AccountPage')).AccountPage }) },
          { path: '*', element: <NotFound /> },
        ],
      },
      { path: 'print/receipt/:requestId', lazy: async () => ({ Component: (await import('../features/intake/components/ReceiptPage')).ReceiptPage }) },
    ],
  },
]);
