import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { nodeProgram } from '../platform/node-program';
import { cacheFolder, projectRoot } from '../platform/paths';
import lock from '../package.json';

/** What workflows may import, beside the SDK. */
const folders = ['workflows', 'contracts'];

export interface BundleOptions {
  /** With the interceptors that carry traces through workflows; each workflow then loads them too. */
  traced?: boolean;
}

/**
 * The file with the workflows' code for the sandbox. Bundling takes Webpack, some hundred megabytes and seconds of a core, so it is
 * done in a process of its own, and once: the result lies in the cache folder under the hash of what it is made of.
 */
export async function workflowBundleFile({ traced = false }: BundleOptions = {}): Promise<string> {
  const file = join(cacheFolder(), 'workflows', `${hashOfSources()}${traced ? '-traced' : ''}.json`);
  if (!existsSync(file)) await promisify(execFile)(process.execPath, nodeProgram('main/make-workflow-bundle.ts', file, ...(traced ? ['traced'] : [])), { cwd: projectRoot });
  return file;
}

export async function workflowBundle(options: BundleOptions = {}): Promise<WorkflowBundleWithSourceMap> {
  return JSON.parse(readFileSync(await workflowBundleFile(options), 'utf8')) as WorkflowBundleWithSourceMap;
}

function hashOfSources(): string {
  const { '@temporalio/workflow': sdk, '@temporalio/interceptors-opentelemetry': interceptors } = lock.dependencies;
  const hash = createHash('sha256').update(`${sdk} ${interceptors}\n${projectRoot}\n`);
  const files = folders.flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))).filter((name) => name.endsWith('.ts'));
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex').slice(0, 32);
}
