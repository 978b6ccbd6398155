import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { temporal } from '@temporalio/proto';
import { installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';

/** One recorded history a path and release (`npm run record:histories`); a change of a workflow must still replay them all. */
const folder = join(__dirname, 'histories');
const histories = readdirSync(folder).filter((file) => file.endsWith('.json'));
// Where spans of traced workflows go.
const sinks = { exporter: { export: { fn: () => undefined } } };
let bundles: Awaited<ReturnType<typeof workflowBundle>>[];

beforeAll(async () => {
  installTemporalRuntime(createLogger('test', 'error'));
  bundles = [await workflowBundle(), await workflowBundle({ traced: true })];
});

describe('recorded histories', () => {
  it('has some of each path', () => {
    expect(histories.length).toBeGreaterThanOrEqual(6);
  });

  // Also with what carries traces through workflows, so that a collector may be named, and forgotten, while they run.
  it.each(histories)('%s replays', async (file) => {
    const history = temporal.api.history.v1.History.fromObject(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>);
    for (const workflowBundle of bundles) await Worker.runReplayHistory({ workflowBundle, sinks }, history);
  });
});
