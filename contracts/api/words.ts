import { wordsWithin } from './words-within';

/**
 * What a field means that is called so wherever it stands. A schema that says more of a field of its own does so (`.describe`, `.meta`); one
 * whose word means something else there must, or has a line in `words-within.ts`.
 */
export const words: Readonly<Record<string, string>> = {
  fa: 'In Persian', en: 'In English', items: 'The rows of this page', next: '`after` of the next page; null on the last',
  id: 'Which one it is', name: 'Its name', title: 'Its title', code: 'Its code', key: 'Its key', kind: 'Of which kind it is', state: 'How it stands', status: 'Its status', subStatus: 'What it waits for within its status; null: nothing in particular',
  version: 'Number of the version', revision: 'Tag of what is shown, for `If-Match`', at: 'When it happened', by: 'Who did it; null: the system', reason: 'Why, in the words of whoever did it', active: 'Whether it is in use',
  params: 'What goes into the text of the code', message: 'What it says, in English, for whoever looks for the cause',

  // People and where they belong
  login: 'Name to sign in by', password: 'The password', oneTimePassword: 'Whether the password is good once and must be changed first', roles: 'Keys of the roles', role: 'Key of the role',
  group: 'Where it is put among others', members: 'Who belongs to it', unit: 'The unit; null: none', branch: 'The branch', agent: 'The agency; null: none', supervisor: 'Who supervises it; null: nobody',
  allBranches: 'Whether the person works for every branch', parent: 'The branch that it belongs to; null: none', timeZone: 'IANA time zone', person: 'The person', actor: 'Who did it; null: the system', phone: 'Phone number, E.164; masked for whoever may not see it', address: 'Address that the request came from', customer: 'The customer',
  sessions: 'How many sessions are alive', token: 'The access token, or the token of the diagram', usedFrom: 'Address that it was last used from; null: never',
  csrfToken: 'Sent back in `X-CSRF-Token` on every write', language: 'Language of the interface', theme: 'Light, dark, or as the device has it', density: 'How close rows stand', moneyUnit: 'Unit in which amounts are shown; sums travel in rial', notifications: 'Whether an open tab shows new notices as notifications of the browser', quietNotices: 'What they are about of which no notification is shown; the list of notices has them all', rights: 'What the person may do at all', modules: 'Areas of the menu that the person has',
  secret: 'Shown this once; only its hash is stored', mayManage: 'Whether I may change it', mayChange: 'Whether I may change it, or take it back', changeFor: 'For whom I may change it', roleNames: 'What the roles of the company are called', builtIn: 'Whether it came with the product: changed, never deleted', copyOf: 'Key of the role whose rights it begins with', hidden: 'Areas of the menu that it does not show', grants: 'What it allows, line by line',
  statuses: 'Only for these statuses; null: for all', action: 'The right',
  openTasks: 'How many open tasks', exceptions: 'In how many places it is different', isDefault: 'Whether it is as the product came', default: 'As the product came', usedBy: 'Where diagrams use it', planned: 'How many changes are still to come',

  // The catalogue
  list: 'Which list it is of', position: 'Where it stands among others', parentId: 'What it stands below; null: at the top', voidsCover: 'Whether it voids the cover', parts: 'Parts of the catalogue that it has to do with', answer: 'What is answered, in both languages', body: 'The text, in both languages', about: 'What it is about: it is offered where one of these is at hand', required: 'Whether it must be read', publishedAt: 'When it was published; null: not yet', publishedBy: 'Who published it; null: it is not yet', hasDraft: 'Whether other words wait to be published', draft: 'Words that wait to be published; null: none',
  brands: 'Brands', productKinds: 'Kinds of products, with all below them', faults: 'Symptoms, causes, actions and complaints, with all below them',

  // Requests
  no: 'Number of the request', request: 'The request; null: none', requestId: 'The request; null: none', trackingCode: 'Code by which the customer asks for it', externalId: 'What another system calls it; null: it has none', device: 'The device', serial: 'Serial number', brand: 'Brand', brandText: 'Brand, in words', itemText: 'The device, in words',
  words: 'What the customer says', accessories: 'What came with the device', condition: 'What the device looks like', channel: 'How it came', priority: 'From 0, low, to 3, urgent', warranty: 'What the warranty says', estimates: 'Estimates, by their numbers', lines: 'Its lines', price: 'Price of one, in rial', billCode: 'Who pays for it',
  custody: 'Where the device is', related: 'Requests that belong to it', definition: 'The version of the diagram that it runs',
  subtitle: 'What tells it from others', hint: 'What tells it from others', spentMinutes: 'Working minutes that have passed', allowedMinutes: 'Working minutes that it may take', readAt: 'When it was read; null: not yet',

  reveal: 'What is masked and may be asked for whole',

  // Tasks
  task: 'The task', taskId: 'The task', taskType: 'Type of the task', outcome: 'What it was completed with', tone: 'How its button looks', schema: 'JSON Schema (draft-07) of the values', ui: 'How the fields are shown',
  several: 'Its place among several of the same step; null: there is one', claim: 'Whether I may take it', release: 'Whether I may give it back', assign: 'Whether I may give it to somebody', complete: 'Whether I may complete it', shutOut: 'Who may not do it, since they did another step',

  // Diagrams and running processes
  process: 'Id of the process', xml: 'The diagram or the tables, as BPMN or DMN 2.0 XML', hash: 'Hash of its content', element: 'Id of the element in the diagram', elements: 'Ids of elements in the diagram', flows: 'Ids of sequence flows', activity: 'Which run of the element', variables: 'Variables',
  findings: 'What is wrong or doubtful in it', warnings: 'How many warnings', restores: 'The older version that it brings back; null: none', relinked: 'Processes that call the new version from now on', decisions: 'Decisions', decision: 'Id of the decision',
  running: 'How many run', openIncidents: 'Incidents that are open', incident: 'The incident', signal: 'Name of the signal', timer: 'Name of the timer',
  timers: 'Timers', subscription: 'Which wait it is', subscriptions: 'Messages and signals that it waits for', topic: 'Topic of the service', joins: 'Joins that wait for more', sent: 'What is sent',
  begins: 'What begins', ends: 'What ends', moved: 'How many were moved', movable: 'How many can be moved', reasons: 'Why not', mapping: 'Element of the old version → element of the new one', canary: 'So many first; then it waits for a go. Null: all',
  what: 'What happened', took: 'How long it took', waiting: 'What waits',
  most: 'At most so many', looked: 'How many were looked at',
  row: 'Number of the row, the header being 1', file: 'Name of the file', errors: 'What is wrong', resourceId: 'Which one it is',
  traceId: 'Names the request in the logs', openapi: 'Version of OpenAPI',

  // Instants, people and places of rows
  createdAt: 'When it was made', createdBy: 'Who made it; null: the system', expiresAt: 'When it ends by itself', usedAt: 'When it was last used, to the minute; null: never', revokedAt: 'When it was revoked; null: it holds', finishedAt: 'When it ended; null: it is under way', startedAt: 'When it began', startedBy: 'Who started it; null: a message, a signal, a time or another process', endedAt: 'When it ended; null: it runs', seenAt: 'When they were last there, to the minute; null: never',
  raisedAt: 'When it was raised', completedAt: 'When it was completed; null: it is open, or was cancelled', receivedAt: 'When the device was taken in', receivedBy: 'Who took it in; null: nobody yet', erasedAt: 'When it was erased', assignee: 'Whose it is; null: the team’s', technician: 'The technician whose it is; null: nobody’s yet', sla: 'How much of its time has passed; null: it has no limit', label: 'What it is called',
  customerId: 'The customer', itemId: 'The product of the catalogue; without it `itemText`', agentId: 'The agency; null: none', supervisorId: 'Who supervises it; null: nobody', promisedOn: 'Day that was promised to the customer; null: none', reportedOn: 'Day on which the customer noticed it; null: nobody has said', costCeiling: 'Up to so much the customer agreed beforehand; null: to nothing', preferences: 'How they like the interface', question: 'What is asked, above the form', form: 'The form', import: 'The import, as it stands now',
  ...wordsWithin,
};
