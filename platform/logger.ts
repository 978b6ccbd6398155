import pino from 'pino';
import { version } from '../package.json';
import { allowedFields, type LogFields } from './log-fields';

type Say = (fields: LogFields, message: string) => void;
/** One JSON line an event. The message is the program's own words; what varies are fields, and only those of `LogFields`. */
export interface Logger { fatal: Say; error: Say; warn: Say; info: Say; debug: Say; trace: Say; isLevelEnabled(level: string): boolean }

/** Lines on standard output, or to another place. Ids alone: what a person is known by has no field (`log-fields.ts`). */
export function createLogger(program: string, level: string = 'info', destination?: { write(line: string): void }): Logger {
  return pino({
    level, base: { program, version }, messageKey: 'message', serializers: { err: (written: unknown) => written }, timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: allowedFields },
  }, ...(destination ? [destination] : []) as []);
}
