import pino, { type Logger } from 'pino';

export type { Logger };

interface LoggedError { type: string; message: string; code?: string; stack?: string; cause?: LoggedError }

/** What an error says of itself. Statements and their parameters, which database errors carry, are personal data and stay out. */
function errorOf(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, 500) };
  const { code, parent, cause } = error as Error & { code?: unknown; parent?: unknown };
  const below = parent ?? cause;
  return {
    type: error.name, message: error.message.slice(0, 2_000), ...(code !== undefined && { code: String(code) }), stack: error.stack,
    ...(below !== undefined && depth < 3 && { cause: errorOf(below, depth + 1) }),
  };
}

/** Structured lines on standard output. Never a name, phone, password or form value: only ids. */
export function createLogger(name: string, level: string = 'info'): Logger {
  return pino({
    name, level, base: { name }, serializers: { err: (error: unknown) => errorOf(error) },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]'], remove: true },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
