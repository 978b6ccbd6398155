/** Everything that can be allowed or refused; who may is in `domain/access`. */
export const actions = [
  'request.read', 'request.create', 'request.comment', 'request.void', 'request.announce-parts',
  'task.read', 'task.work', 'task.assign', 'task.prioritise', 'incident.read', 'incident.retry', 'process.migrate', 'process.operate', 'process.back-test', 'import.run', 'process.read', 'process.deploy', 'process.start', 'lookup.read', 'lookup.customer', 'audit.read', 'setting.read', 'setting.change', 'user.manage',
] as const;
export type Action = (typeof actions)[number];
