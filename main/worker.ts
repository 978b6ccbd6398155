import { once } from 'node:events';
import { createDeploymentPlans } from '../db/process/deployment-plans';
import { notifyChanges } from '../db/read/notify-changes';
import { createSealedValues } from '../db/sealing/sealed-values';
import { createMarkSealed } from '../domain/sealing/mark-sealed';
import { createBringPlans } from '../domain/process/plan-deployment';
import { readEnvironment, requireConnections, requireSealingKeys } from '../platform/environment';
import { freePort } from '../platform/ports';
import { createSealing } from '../platform/sealing';
import { ensureSchedules } from '../platform/temporal-schedules';
import { createDeploymentTimers } from '../platform/temporal-deployment-timers';
import { createStartSchedules } from '../platform/temporal-start-schedules';
import { createWebhookSender } from '../platform/webhook-sender';
import { version } from '../package.json';
import { countDeliveries } from './figures';
import { createWebhookStarter } from './job-starters';
import { createLifeCycle } from './life-cycle';
import { createProcessRuntime } from './process-runtime';
import { openProgram } from './program';
import { repeatUntil, retryUntil } from './repeat-until';
import { createWorkers, installTemporalRuntime } from './worker-runtime';
import { onEnd } from './supervisor/shutdown';
import { createDeliveriesOf, createWebhookRounds } from './webhook-deliveries';

/** How often the outbox is looked at when nothing was in it. */
const relayPause = 250;
const relayBatch = 200;
/** How often it is asked whether Temporal knows when processes start next, and planned versions. */
const planPause = 1_000;
/** How often it is asked whether there is something to tell other systems, and whether a webhook was not reached. */
const [spreadPause, latePause] = [500, 15_000];
const connectPause = 1_000;

async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const sealing = createSealing(requireSealingKeys(environment));
  // The SDK serves its own figures (how long tasks wait for us, how long they take) on a port of its own; ours hands them on.
  const sdkMetrics = environment.METRICS_PORT === undefined ? undefined : `127.0.0.1:${await freePort()}`;
  let polls = false;
  const program = await openProgram('worker', environment, { starting: () => !polls, ...(sdkMetrics && { moreMetrics: `http://${sdkMetrics}/metrics` }) });
  const { log, metrics, tracing, courier, watches, ending } = program;
  installTemporalRuntime(log, sdkMetrics);
  const runtime = createProcessRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier, schedules: createStartSchedules(courier.client), committed: notifyChanges(), watch: watches.database, ...createLifeCycle() });
  program.watch(runtime.database);
  const sender = createWebhookSender({ reach: environment.WEBHOOK_TARGETS, userAgent: `Zamen/${version}` });
  const deliverWebhook = createDeliveriesOf(runtime, { sealing, sender, ...(metrics && { tried: countDeliveries(metrics) }) });
  let stop = (): void => undefined;
  onEnd(() => { log.info({}, 'The worker ends: what is under way is finished'); program.end(); stop(); });
  // Temporal may come up after the worker, or be away just now: work waits in PostgreSQL until it answers.
  const told = (error: unknown): void => { log.warn({ err: error }, 'Temporal does not answer yet'); };
  const begun = async () => {
    const made = await retryUntil(ending, connectPause, () => createWorkers({ address, namespace, runtime, tracing, sealing, deliverWebhook }), told);
    await retryUntil(ending, connectPause, async () => ensureSchedules(await courier.client()), told);
    return made;
  };
  const close = async (): Promise<void> => {
    sender.close();
    await runtime.database.close();
    await program.close();
    log.info({}, 'The worker has ended');
  };
  // Told to end before there was anything to finish: what it waits for is not waited for.
  const workers = await Promise.race([begun(), once(ending, 'abort').then(() => null)]);
  if (!workers) { await close(); return; }
  stop = () => { workers.shutdown(); };

  const [brought, left] = [metrics?.counter('zamen_relay_brought_total', 'Rows of the outbox that Temporal was told'), metrics?.counter('zamen_relay_failed_total', 'Times that a row of the outbox could not be brought')];
  const relayOnce = async (): Promise<boolean> => {
    const { settled, failed } = await runtime.relay(relayBatch);
    brought?.(settled);
    left?.(failed);
    return settled === relayBatch;
  };
  const looked = (message: string) => (error: unknown): void => { log.warn({ err: error }, message); };
  void createMarkSealed({ unitOfWork: runtime.unitOfWork, values: createSealedValues(), sealing })(ending).catch(looked('Sealed ids could not be marked'));
  const bringPlans = createBringPlans({ unitOfWork: runtime.unitOfWork, plans: createDeploymentPlans(), timers: createDeploymentTimers(courier.client) });
  const { spread, wakeLate } = createWebhookRounds(runtime, createWebhookStarter(courier));
  const loops = [
    repeatUntil(ending, relayPause, relayOnce, looked('The outbox could not be brought')),
    repeatUntil(ending, planPause, async () => await runtime.planStarts?.() ?? false, looked('The timer starts could not be planned')),
    repeatUntil(ending, planPause, bringPlans, looked('The planned deployments could not be brought')),
    repeatUntil(ending, spreadPause, spread, looked('The events for webhooks could not be spread')),
    repeatUntil(ending, latePause, wakeLate, looked('The webhooks that are late could not be woken')),
  ];
  log.info({ address, namespace }, 'The worker is ready');
  polls = true;
  await workers.run().catch((error: unknown) => {
    if (!ending.aborted) throw error;
    log.warn({ err: error }, 'Some work was not done in time; another worker does it');
  });
  program.end();
  await Promise.all(loops);
  await workers.close();
  await close();
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
