import { z } from 'zod';
import type { Action } from '../actions';
import { listCount } from '../list-count';
import { requestFilters } from '../request-filters';
import { requestViewChange, savedRequestView } from '../request-views';
import { savedCounts, viewOrder } from '../saved-views';
import { savedTaskView, taskViewChange } from '../task-views';
import { taskCountQuery } from '../tasks';
import { id } from '../values';
import { ids, person } from './examples';
import { route, type Given, type Tag } from './route';

const here = { id: ids.key };
const revision = (answer: unknown): string => (answer as { revision: string }).revision;
const wrong = ['view.personal'] as const;
const kept = { id: ids.key, team: { fa: 'تکنسین', en: 'Technician' }, owner: person, mayChange: true, lost: [], revision: '2' };
const shared = { colour: 'blue' as const, columns: ['number' as const, 'customer' as const], share: { with: 'role' as const, role: 'technician', branch: ids.branch } };
const ofTasks = { ...shared, name: 'یخچال‌های زیر گارانتی', view: 'team' as const, filters: { device: 'یخچال', warranty: 'covered', createdTo: '-5' }, sort: 'oldest' as const };
const ofRequests = { ...shared, name: 'موعد این هفته', filters: { group: 'working' as const, promisedTo: '7' }, sort: 'promised' as const };

/** The endpoints of the views of one list: the same for each. */
function viewRoutes<Change extends z.ZodType, View extends z.ZodType<{ revision: string }>>(
  { path, tag, action, what, change, view, content, example }: { path: string; tag: Tag; action: Action; /** What is in the list. */ what: string; change: Change; view: View; content: Given<Change>; example: Given<View> },
) {
  const onView = { tag, params: z.object({ id }), action } as const;
  return {
    list: route({ method: 'GET', path, tag, summary: `List saved views of ${what}`, action, answer: z.object({ items: z.array(view) }), description: 'My views and those that are shared with me, in my order.', example: { answer: { items: [example] } } }),
    count: route({ method: 'GET', path: `${path}/counts`, tag, summary: `Count ${what} of saved views`, action, answer: savedCounts, description: 'How many rows each of my saved views holds, as the count of the list with filters counts.', example: { answer: { items: [{ id: ids.key, count: 12, more: false }] } } }),
    order: route({ method: 'PUT', path: `${path}/order`, tag, summary: `Put saved views of ${what} in order`, action, body: viewOrder, repeat: 'natural', description: 'The order in which I see them; those that are not named come last.', example: { body: { ids: [ids.key] } } }),
    read: route({ ...onView, method: 'GET', path: `${path}/:id`, summary: `Read a saved view of ${what}`, answer: view, etag: revision, refusals: ['view.not-found'], description: 'What it shows, in which order, and for whom it is.', example: { params: here, answer: example } }),
    create: route({
      method: 'POST', path, tag, summary: `Save a view of ${what}`, action, status: 201, repeat: 'stored', body: change, answer: view, etag: revision, refusals: [...wrong, 'view.too-many'],
      description: 'For myself; with the right `view.share` for a unit or a role within its reach, with `view.publish` for a group, a role everywhere, or everyone. Whoever reads it sees what they may see.', example: { body: content, answer: example },
    }),
    change: route({
      ...onView, method: 'PUT', path: `${path}/:id`, summary: `Change a saved view of ${what}`, repeat: 'stored', body: change, answer: view, etag: revision, precondition: true, refusals: ['view.not-found', ...wrong],
      description: 'It becomes what is sent. A view is changed by its owner, and a shared one by whoever may share so.', example: { params: here, body: content, answer: example },
    }),
    delete: route({ ...onView, method: 'DELETE', path: `${path}/:id`, summary: `Delete a saved view of ${what}`, repeat: 'natural', precondition: true, refusals: ['view.not-found'], description: 'For everybody whom it is shared with.', example: { params: here } }),
  };
}
const tasks = viewRoutes({ path: '/task-views', tag: 'tasks', action: 'task.read', what: 'tasks', change: taskViewChange, view: savedTaskView, content: ofTasks, example: { ...ofTasks, ...kept } });
const requests = viewRoutes({ path: '/request-views', tag: 'requests', action: 'request.read', what: 'requests', change: requestViewChange, view: savedRequestView, content: ofRequests, example: { ...ofRequests, ...kept } });
const counted = '`more`: at least so many, counting stopped at a thousand, or after it had looked through a few thousand.';

export const savedViewRoutes = {
  countFilteredTasks: route({
    method: 'GET', path: '/tasks/count', tag: 'tasks', summary: 'Count filtered tasks', action: 'task.read', query: taskCountQuery, answer: listCount,
    description: `How many tasks of a view match. ${counted}`, example: { query: { view: 'team', status: 'awaiting-cost' }, answer: { count: 37, more: false } },
  }),
  countFilteredRequests: route({
    method: 'GET', path: '/requests/count', tag: 'requests', summary: 'Count filtered requests', action: 'request.read', query: z.object(requestFilters), answer: listCount,
    description: `How many requests match. ${counted}`, example: { query: { status: 'awaiting-cost' }, answer: { count: 37, more: false } },
  }),
  listTaskViews: tasks.list, countTaskViews: tasks.count, orderTaskViews: tasks.order, readTaskView: tasks.read, createTaskView: tasks.create, changeTaskView: tasks.change, deleteTaskView: tasks.delete,
  listRequestViews: requests.list, countRequestViews: requests.count, orderRequestViews: requests.order, readRequestView: requests.read, createRequestView: requests.create, changeRequestView: requests.change, deleteRequestView: requests.delete,
};
