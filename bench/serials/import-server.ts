import { createProcessRuntime } from '../../main/process-runtime';
import { importRunOf } from '../../main/worker-runtime';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { notifyChanges } from '../../db/read/notify-changes';
import { awayCourier } from '../../tests/build/away-courier';
import { testSealing } from '../../tests/build/test-sealing';

/** Imports as a worker does them, in a process of its own, without Temporal: each id of a job that it is given is answered when the job has ended. */
const runtime = createProcessRuntime({ databaseUrl: process.argv[2]!, courier: awayCourier, taskTypes: allTaskTypes, effects: {}, topics: {}, committed: notifyChanges() });
const run = importRunOf(runtime, testSealing);
process.on('message', (jobId: string) => {
  const began = process.cpuUsage();
  void run(jobId, { alive: () => undefined }).then(() => { const { user, system } = process.cpuUsage(began); process.send!({ jobId, cpuSeconds: (user + system) / 1e6 }); }, (error: unknown) => process.send!({ jobId, failed: String(error) }));
});
process.on('disconnect', () => process.exit(0));
