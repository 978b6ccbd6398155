import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { projectRoot } from '../platform/paths';

const nothing = (): void => undefined;

/** Bundles the workflows, and leaves the result in a file, whole or not at all. */
async function make(file: string, traced: boolean): Promise<void> {
  const logger = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: console.error };
  const bundle = await bundleWorkflowCode({ workflowsPath: join(projectRoot, 'workflows', 'workflows.ts'), logger, workflowInterceptorModules: traced ? [require.resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors')] : [] });
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(bundle));
  renameSync(partial, file);
}

const [file, how] = process.argv.slice(2);
if (!file) throw new Error('Which file is the bundle to be left in?');
make(file, how === 'traced').then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
