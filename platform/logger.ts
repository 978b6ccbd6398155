import pino, { type Logger } from 'pino';

export type { Logger };

/** Structured lines on standard output. Never a name, phone, password or form value: only ids. */
export function createLogger(name: string, level: string = 'info'): Logger {
  return pino({
    name, level, base: { name },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]'], remove: true },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
