import { requestExportQuery, taskExportQuery } from '../list-export';
import { route } from './route';

const workbook = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', description: 'A workbook (.xlsx) in which every cell is text', example: 'PK…' } as const;
const said = 'What the filters let through as a workbook in the language of the person, with the columns of the list, at most five thousand rows. That it was taken is recorded.';

export const listExportRoutes = {
  exportRequests: route({ method: 'GET', path: '/requests/export', tag: 'requests', summary: 'Export requests', action: 'request.read', query: requestExportQuery, refusals: ['access.denied', 'list.too-many'], description: said, text: workbook }),
  exportTasks: route({ method: 'GET', path: '/tasks/export', tag: 'tasks', summary: 'Export tasks', action: 'task.read', query: taskExportQuery, refusals: ['access.denied', 'list.too-many'], description: said, text: workbook }),
};
