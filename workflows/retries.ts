import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

/** Every time-out and retry of the process workflows, each with its reason. */

/** One SQL transaction: bounded by statement_timeout 3 s and lock_timeout 1 s, so 5 s are the end of it; tried again until PostgreSQL is back, since the event is already accepted. */
export const advanceOptions: LocalActivityOptions = {
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '5s' },
  localRetryThreshold: '1m',
};

/** A service task that works on PostgreSQL: five tries over about half a minute, then an incident for a person. A coded fault is final at once: an error boundary may catch it. */
export const serviceOptions: ActivityOptions = {
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10s', maximumAttempts: 6, nonRetryableErrorTypes: ['ServiceFault'] },
};

/** The first try of such a service, within the workflow task that asks for it: one transaction, which mostly does it. What fails here, or takes a second, goes on as a normal activity, where its tries are seen and its pauses cost nothing: a person waits for the answer of this workflow task, and only for two seconds. */
export const inPlaceOptions: LocalActivityOptions = { scheduleToCloseTimeout: '1s', retry: { maximumAttempts: 1 } };

/** Housekeeping comes again in a minute by its schedule, so one more try is enough. */
export const housekeepingOptions: ActivityOptions = { startToCloseTimeout: '50s', retry: { maximumAttempts: 2 } };

/** A back-test takes seconds, on a busy machine minutes; each round gives a sign of life. It goes on where it was. */
export const backTestOptions: ActivityOptions = { startToCloseTimeout: '1h', heartbeatTimeout: '30s', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };

/** An import may take an hour; each batch gives a sign of life, so a dead worker is noticed within half a minute. It goes on where it was, as often as it takes: the job's row says when it is over. */
export const importOptions: ActivityOptions = { startToCloseTimeout: '6h', heartbeatTimeout: '30s', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };

/** Some fifty requests of a migration, a transaction each; a sign of life with each. What fails (a row that is held, PostgreSQL away) comes again as often as it takes, behind what is done already. */
export const migrationOptions: ActivityOptions = { startToCloseTimeout: '5m', heartbeatTimeout: '20s', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };

/** Some twenty tasks of a batch, a transaction or two each; a sign of life with each. What fails (a row that is held, PostgreSQL away) comes again as often as it takes, behind what is done already. */
export const taskBatchOptions: ActivityOptions = { startToCloseTimeout: '5m', heartbeatTimeout: '20s', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };

/** A proof may take a minute on a busy machine; a planned deployment is tried until PostgreSQL is back, since its row says whether it is done. */
export const deploymentOptions: ActivityOptions = { startToCloseTimeout: '10m', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };

/** A round of deliveries ends after some twenty seconds and one slow answer (ten); a sign of life with each. What could not be written down is sent again. */
export const deliveryOptions: ActivityOptions = { startToCloseTimeout: '2m', heartbeatTimeout: '30s', retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' } };
