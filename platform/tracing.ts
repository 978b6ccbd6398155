import type { ProgramName } from '../contracts/system';
import type { Tracing } from './tracing-sdk';

export type { Tracing };

/** Traces of what a program does, sent to a collector (OTLP over HTTP); none where no collector is named. */
export function startTracing(program: ProgramName, endpoint: string | undefined): Tracing | undefined {
  if (endpoint === undefined) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- some hundred files, which nobody without a collector is to wait for
  const { createTracing } = require('./tracing-sdk') as typeof import('./tracing-sdk');
  return createTracing(program);
}
