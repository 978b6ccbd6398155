/** What rights are about, in the order in which they are shown. */
export const resources = ['requests', 'tasks', 'money', 'personal', 'customers', 'serials', 'warranty', 'catalogue', 'knowledge', 'imports', 'processes', 'look-ups', 'people', 'places', 'access', 'settings', 'audit', 'system', 'webhooks'] as const;
export type Resource = (typeof resources)[number];

/** How far a right reaches: rows that are a person's own, of their unit, of their branches, of these and those below them, of the whole company. */
export const scopes = ['own', 'unit', 'branch', 'subtree', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** `statuses`: it may be given for some statuses of requests only. `amounts`: up to an amount in rial. What is not named here cannot be said of the right. */
export interface ActionRule { resource: Resource; scopes: readonly Scope[]; statuses?: true; amounts?: true }

const places: readonly Scope[] = ['branch', 'subtree', 'all'];
/** Of what belongs to nobody but the company. */
const company: readonly Scope[] = ['all'];

/** Everything that can be allowed or refused, and what a right to it may be limited by; who has which is data (`role_grant`), asked by `domain/access`. */
export const actionRules = {
  'request.read': { resource: 'requests', scopes },
  'request.create': { resource: 'requests', scopes: places },
  'request.comment': { resource: 'requests', scopes, statuses: true },
  'request.remove-file': { resource: 'requests', scopes },
  'request.void': { resource: 'requests', scopes, statuses: true, amounts: true },
  'request.announce-parts': { resource: 'requests', scopes, statuses: true },
  'task.read': { resource: 'tasks', scopes },
  'task.work': { resource: 'tasks', scopes },
  'task.assign': { resource: 'tasks', scopes: ['unit', ...places] },
  'absence.manage': { resource: 'tasks', scopes: ['unit', ...places] },
  'task.prioritise': { resource: 'tasks', scopes: ['unit', ...places] },
  'task.send-back': { resource: 'tasks', scopes },
  'view.share': { resource: 'tasks', scopes: ['unit', ...places] },
  'view.publish': { resource: 'tasks', scopes: company },
  'cost.declare': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'cost.approve': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'cost.accept': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'money.receive': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'money.pay-back': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'money.leave-open': { resource: 'money', scopes: places, statuses: true, amounts: true },
  'personal.phone': { resource: 'personal', scopes: places },
  'personal.reveal': { resource: 'personal', scopes: places },
  'personal.pass-code': { resource: 'personal', scopes: places },
  'personal.erase': { resource: 'personal', scopes: company },
  'customer.read': { resource: 'customers', scopes: company },
  'customer.change': { resource: 'customers', scopes: company },
  'customer.merge': { resource: 'customers', scopes: company },
  'serial.read': { resource: 'serials', scopes: company },
  'serial.manage': { resource: 'serials', scopes: company },
  'warranty.activate': { resource: 'serials', scopes: company },
  'warranty.read': { resource: 'warranty', scopes: company },
  'warranty.manage': { resource: 'warranty', scopes: company },
  'warranty.decide': { resource: 'warranty', scopes: company },
  'catalogue.read': { resource: 'catalogue', scopes: company },
  'catalogue.manage': { resource: 'catalogue', scopes: company },
  'price.manage': { resource: 'catalogue', scopes: company },
  'price.approve': { resource: 'catalogue', scopes: company },
  'knowledge.read': { resource: 'knowledge', scopes: company },
  'knowledge.manage': { resource: 'knowledge', scopes: company },
  'incident.read': { resource: 'processes', scopes: places },
  'incident.retry': { resource: 'processes', scopes: places },
  'process.migrate': { resource: 'processes', scopes: places },
  'process.operate': { resource: 'processes', scopes: places },
  'process.back-test': { resource: 'processes', scopes: places },
  'import.run': { resource: 'imports', scopes: places },
  'process.read': { resource: 'processes', scopes: company },
  'process.deploy': { resource: 'processes', scopes: company },
  'process.start': { resource: 'processes', scopes: places },
  'lookup.read': { resource: 'look-ups', scopes: places },
  'lookup.customer': { resource: 'look-ups', scopes: company },
  'audit.read': { resource: 'audit', scopes: places },
  'setting.read': { resource: 'settings', scopes: company },
  'setting.change': { resource: 'settings', scopes: places },
  'user.manage': { resource: 'people', scopes: places },
  'place.manage': { resource: 'places', scopes: places },
  'access.read': { resource: 'access', scopes: places },
  'access.change': { resource: 'access', scopes: company },
  'system.read': { resource: 'system', scopes: company },
  'webhook.manage': { resource: 'webhooks', scopes: places },
} as const satisfies Record<string, ActionRule>;
export type Action = keyof typeof actionRules;
export const actions = Object.keys(actionRules) as [Action, ...Action[]];
export const ruleOf = (action: Action): ActionRule => actionRules[action];
export const isAction = (name: string): name is Action => name in actionRules;
