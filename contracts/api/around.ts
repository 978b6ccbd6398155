import { z } from 'zod';
import { auditEntry, auditExportQuery, auditQuery } from '../audit';
import { importEntityNames } from '../import-entities';
import { importEntityList, importJob, importStart } from '../imports';
import { noticePage, noticeQuery, noticesRead } from '../live';
import { lookupAnswer, lookupKinds, lookupQuery, searchAnswer, searchQuery } from '../lookups';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person, request, task } from './examples';
import { route } from './route';

const job = { id: ids.key, kind: 'requests' as const, file: 'repairs-2026.csv', state: 'running' as const, mode: 'run' as const, preview: null, total: 1200, done: 300, changed: 0, known: 20, failed: 1, createdAt: at, finishedAt: null, errors: [{ row: 17, code: 'field.required', params: { column: 'problem' }, faults: [] }] };
const offered = { ...job, kind: 'parties' as const, file: 'customers.xlsx', state: 'waiting' as const, done: 0, known: 0, failed: 0, errors: [], preview: { header: ['کد', 'نام'], rows: [['C-1042', 'مریم احمدی']], mapping: { code: 0, name: 1 } } };
const onEntity = { tag: 'imports', action: 'import.run', params: z.object({ entity: z.enum(importEntityNames).describe('What comes from the file') }) } as const;
const onImport = { tag: 'imports', action: 'import.run', params: z.object({ id }) } as const;

/** What lies around requests and their processes: files, look-ups, notices, the record, what is pushed. */
export const aroundRoutes = {
  startImport: route({
    method: 'POST', path: '/imports/requests', tag: 'imports', summary: 'Import requests', action: 'import.run', answer: importJob, status: 202, repeat: 'stored', refusals: ['import.not-csv', 'import.columns'],
    description: 'A CSV file of the Open Repair Data Standard, of at most 20 MB. It is read by itself; read the import to watch. Rows that came in before are left as they are.',
    file: { field: 'file', type: 'text/csv', description: 'The file' }, example: { answer: { ...job, done: 0, known: 0, failed: 0, errors: [] } },
  }),
  listImportEntities: route({
    method: 'GET', path: '/imports/entities', tag: 'imports', summary: 'List what comes from files', action: 'import.run', answer: importEntityList, description: 'Each thing that I may bring in, with the columns of its file.',
    example: { answer: { items: [{ entity: 'parties', columns: [{ key: 'code', title: { fa: 'کد', en: 'Code' }, required: true, type: 'code' }] }] } },
  }),
  importTemplate: route({
    ...onEntity, method: 'GET', path: '/imports/entities/:entity/template', summary: 'Get an empty file', query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx').describe('Which kind of file') }),
    description: 'The columns in the language of the person, a row as an example, and in a workbook a second sheet with what may be written into them.',
    text: { type: 'application/octet-stream', description: 'A workbook (.xlsx), or CSV in UTF-8', example: 'PK…' }, example: { params: { entity: 'parties' } },
  }),
  offerImport: route({
    ...onEntity, method: 'POST', path: '/imports/entities/:entity', summary: 'Bring a file', answer: importJob, status: 201, repeat: 'stored', refusals: ['table.unreadable', 'table.old-format', 'table.macros', 'table.too-large'],
    description: 'A workbook (.xlsx) or CSV of at most 20 MB and a million rows. Nothing comes in yet: the answer shows the first rows and proposes which column is what, as it was chosen the last time or by its heading.',
    file: { field: 'file', type: 'application/octet-stream', description: 'A workbook (.xlsx), or CSV in UTF-8; the first row names the columns' }, example: { params: { entity: 'parties' }, answer: offered },
  }),
  listImports: route({ method: 'GET', path: '/imports', tag: 'imports', summary: 'List imports', action: 'import.run', query: pageQuery, answer: pageOf(importJob), description: 'The newest first.', example: { answer: pageWith(job) } }),
  readImport: route({ ...onImport, method: 'GET', path: '/imports/:id', summary: 'Read an import', answer: importJob, etag: 'content', refusals: ['import.not-found'], description: 'How far it is, and the first bad rows with what is wrong.', example: { params: { id: ids.key }, answer: job } }),
  beginImport: route({
    ...onImport, method: 'POST', path: '/imports/:id/start', summary: 'Try or run an import', repeat: 'natural', body: importStart, answer: importJob, refusals: ['import.not-found', 'import.mapping', 'import.busy', 'import.ended'],
    description: 'A dry run reads every row and says what would be new, changed, the same and refused; nothing comes in. A run does it. Only one file of a thing runs at a time; a run goes on after whatever stops it, and the same file again changes nothing.',
    example: { params: { id: ids.key }, body: { mode: 'dry-run', mapping: { code: 0, name: 1 } }, answer: { ...offered, state: 'running', mode: 'dry-run' } },
  }),
  importErrors: route({
    ...onImport, method: 'GET', path: '/imports/:id/errors', summary: 'Get the rows that were refused', refusals: ['import.not-found'], description: 'As they stand in the file, with a column for what is wrong with each, in the language of the person: to be put right and brought again.',
    text: { type: 'text/csv', description: 'UTF-8 with a header line; a cell that a spreadsheet would compute is text', example: 'Code,Name,What is wrong\r\nC-1,,Name: This cell is empty.\r\n' }, example: { params: { id: ids.key } },
  }),
  cancelImport: route({
    ...onImport, method: 'POST', path: '/imports/:id/cancel', summary: 'Cancel an import', answer: importJob, repeat: 'natural', refusals: ['import.not-found'], description: 'Stops after the row at hand; what is imported stays. One that has ended stays as it is.',
    example: { params: { id: ids.key }, answer: { ...job, state: 'cancelled', finishedAt: at } },
  }),

  lookUp: route({
    method: 'GET', path: '/lookups/:kind', tag: 'look-ups', summary: 'Look something up', action: 'lookup.read', params: z.object({ kind: z.enum(lookupKinds).describe('What is looked up') }), query: lookupQuery, answer: lookupAnswer,
    description: 'People by role, units, agents, customers, items, faults or groups (for whoever may share with them), by the beginning of their name or number; or the one of an id, for a field that holds it.', example: { params: { kind: 'person' }, query: { q: 'کریمی', role: 'technician' }, answer: { items: [{ id: person.id, label: person.name, hint: null }] } },
  }),
  search: route({
    method: 'GET', path: '/search', tag: 'look-ups', summary: 'Search', action: 'request.read', query: searchQuery, answer: searchAnswer, description: 'Requests by number, tracking code, serial or phone number, and customers by name.',
    example: { query: { q: 'THR-1405-00042' }, answer: { items: [{ kind: 'request', id: ids.request, requestId: ids.request, title: request.no, subtitle: 'مریم احمدی · یخچال' }] } },
  }),

  listNotices: route({
    method: 'GET', path: '/notices', tag: 'notices', summary: 'List my notices', query: noticeQuery, answer: noticePage, description: 'What I was told, the newest first, with how many I have not read. Of a request that I may no longer see nothing is told any more.',
    example: { answer: { ...pageWith({ id: ids.key, at, kind: 'task-assigned', requestId: ids.request, no: request.no, taskId: ids.task, params: { taskType: 'diagnose' }, readAt: null }), unread: 1, unreadMentions: 0 } },
  }),
  readNotices: route({ method: 'POST', path: '/notices/read', tag: 'notices', summary: 'Mark notices as read', body: noticesRead, repeat: 'natural', description: 'These, or all of mine.', example: { body: { ids: [ids.key] } } }),

  listAudit: route({
    method: 'GET', path: '/audit', tag: 'audit', summary: 'Look through the record', action: 'audit.read', query: auditQuery, answer: pageOf(auditEntry), description: 'Who did what, to what, when, in which role, from which address and by which personal token, the newest first.',
    example: {
      query: { action: 'task.complete' },
      answer: pageWith({ id: ids.key, at, actor: { ...person, login: 'technician' }, actingFor: null, role: 'technician' as const, action: 'task.complete', resource: 'task', resourceId: ids.task, request: { id: ids.request, no: request.no }, task: task.title, outcome: { fa: 'مشتری می‌پردازد', en: 'The customer pays' }, before: null, after: { taskType: 'diagnose', outcome: 'payable' }, address: '203.0.113.7', token: null }),
    },
  }),

  exportAudit: route({
    method: 'GET', path: '/audit/export', tag: 'audit', summary: 'Export the record', action: 'audit.read', query: auditExportQuery, refusals: ['audit.too-many'],
    description: 'What the filters let through as a CSV file in the language of the person, at most twenty thousand entries. That it was taken is recorded.',
    text: { type: 'text/csv', description: 'UTF-8 with a header line, the newest first; a cell that a spreadsheet would compute is text', example: `when,who,login,role,action\r\n${at},Narges Karimi,technician,Technician,Completed a task\r\n` },
  }),

  readDocument: route({
    method: 'GET', path: '/openapi.json', tag: 'document', summary: 'Read this document', open: true, answer: z.looseObject({ openapi: z.string() }), description: 'The API as OpenAPI 3.1. People read it at `/api/docs`.', example: { answer: { openapi: '3.1.0' } },
  }),

  live: route({
    method: 'GET', path: '/live', tag: 'live', summary: 'Follow what changes', description: 'Server-sent events of what I may see: `change` names what to fetch again (`topic` and `keys`), `resync` that a gap could not be filled. After a gap the client sends the last id in `Last-Event-ID`. At most twenty streams a person.',
    text: { type: 'text/event-stream', description: 'Events `ready`, `resync` and `change`; comments as heartbeat', example: `id: 812\nevent: change\ndata: {"topic":"task","keys":{"id":"${ids.task}"}}\n\n` },
  }),
};
