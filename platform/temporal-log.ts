import type { Logger as TemporalLogger, LogLevel, LogMetadata } from '@temporalio/common';
import type { LogFields } from './log-fields';
import type { Logger } from './logger';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const satisfies Record<LogLevel, keyof Logger>;

/** What the SDK, workflows and activities say, through the program's own log: the same lines, and nothing else than what is allowed there. */
export function temporalLog(log: Logger): TemporalLogger {
  const say = (level: LogLevel, message: string, meta: LogMetadata = {}): void => {
    // Most of it is below the level, and it is much.
    if (log.isLevelEnabled(levels[level])) log[levels[level]](fieldsOf(meta), message);
  };
  return {
    log: say,
    trace: (message, meta) => { say('TRACE', message, meta); }, debug: (message, meta) => { say('DEBUG', message, meta); }, info: (message, meta) => { say('INFO', message, meta); },
    warn: (message, meta) => { say('WARN', message, meta); }, error: (message, meta) => { say('ERROR', message, meta); },
  };
}

function fieldsOf(meta: LogMetadata): LogFields {
  const { error, activityType, durationMs, sdkComponent, workflowRunId, ...rest } = meta as LogMetadata & { error?: unknown; activityType?: string; workflowRunId?: string; durationMs?: number; sdkComponent?: string };
  return {
    ...rest as LogFields, ...(error !== undefined && { err: error }), ...(activityType !== undefined && { activity: activityType }), ...(workflowRunId !== undefined && { runId: workflowRunId }),
    ...(durationMs !== undefined && { milliseconds: durationMs }), ...(sdkComponent !== undefined && { component: sdkComponent }),
  };
}
