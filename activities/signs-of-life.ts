import { Context } from '@temporalio/activity';

/** What long work in an activity is given: its heartbeat, with how far it has come, a rest of some milliseconds, and whether it is to end for now, since the worker ends (which also ends a rest). */
export interface SignsOfLife { alive(done: number): void; rest(milliseconds: number): Promise<void>; isStopping(): boolean }

/** Those of the activity that runs now. */
export function signsOfLife(): SignsOfLife {
  const context = Context.current();
  let stopping = false;
  context.cancellationSignal.addEventListener('abort', () => { stopping = true; }, { once: true });
  return {
    alive: (done) => { context.heartbeat(done); },
    rest: (milliseconds) => context.sleep(milliseconds).catch((error: unknown) => { if (!stopping) throw error; }),
    isStopping: () => stopping,
  };
}
