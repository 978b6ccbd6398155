import { existsSync, rmSync } from 'node:fs';
import type { Advance } from '../../domain/process/advance';
import type { TaskEffects, TopicHandlers } from '../../domain/process/registry';

/** Where a worker may be killed: in the transaction of a form or a service, after the commit, when the answer is on its way, and after a request of a batch was moved. */
export const crashPoints = ['in-effect', 'in-service', 'after-commit', 'before-answer', 'after-move'] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Armed by a file, which the crash takes away: it happens once. */
export function createCrash(folder: string) {
  const armed = (point: CrashPoint): boolean => existsSync(`${folder}/${point}`);
  const die = (point: CrashPoint): void => {
    rmSync(`${folder}/${point}`);
    process.kill(process.pid, 'SIGKILL');
  };
  return {
    effects: (inner: TaskEffects): TaskEffects => Object.fromEntries(Object.entries(inner).map(([name, effect]) => [name, async (context, submission) => {
      const result = await effect(context, submission);
      if (armed('in-effect')) die('in-effect');
      return result;
    }] satisfies [string, TaskEffects[string]])),
    topics: (inner: TopicHandlers): TopicHandlers => Object.fromEntries(Object.entries(inner).map(([name, handler]) => [name, async (context, input) => {
      const result = await handler(context, input);
      if (armed('in-service')) die('in-service');
      return result;
    }] satisfies [string, TopicHandlers[string]])),
    advance: (inner: Advance): Advance => async (instanceId, eventId, event, options) => {
      const answer = await inner(instanceId, eventId, event, options);
      if (event.kind === 'complete' && armed('after-commit')) die('after-commit');
      if (event.kind === 'migrate' && armed('after-move')) die('after-move');
      // The activity's result is handed over, and has not reached the server.
      if (event.kind === 'complete' && armed('before-answer')) setImmediate(() => die('before-answer'));
      return answer;
    },
  };
}
