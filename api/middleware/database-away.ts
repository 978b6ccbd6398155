/** PostgreSQL's own codes for "not now": connection exceptions, shutting down, starting up, too many clients, out of time. */
const away = /^(08...|57P0[123]|53[0-9]..|57014|55P03|25P03|40001|40P01)$/;
const awayOfSystem = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT']);
const awayByName = /^Sequelize(Connection|HostNotFound|HostNotReachable|AccessDenied)|^SequelizeConnectionAcquireTimeout/;
const awayByText = /Connection terminated|connection timeout|Client has encountered a connection error|ConnectionManager\.getConnection was called after/i;

/** Whether the error says that the database cannot be asked at the moment; the same request may succeed later. */
export function databaseIsAway(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth += 1) {
    const { name, code, message, parent, original, cause } = at as { name?: unknown; code?: unknown; message?: unknown; parent?: unknown; original?: unknown; cause?: unknown };
    if (typeof name === 'string' && awayByName.test(name)) return true;
    if (typeof code === 'string' && (away.test(code) || (awayOfSystem.has(code) && depth > 0))) return true;
    if (typeof message === 'string' && awayByText.test(message)) return true;
    at = parent ?? original ?? cause;
  }
  return false;
}
