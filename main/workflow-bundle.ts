import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { nodeProgram } from '../platform/node-program';
import { cacheFolder, projectRoot } from '../platform/paths';

/** What workflows may import, beside the SDK. */
const folders = ['workflows', 'contracts'];

/**
 * The file with the workflows' code for the sandbox. Bundling takes Webpack, some hundred megabytes and seconds of a core, so it is
 * done in a process of its own, and once: the result lies in the cache folder under the hash of what it is made of.
 */
export async function workflowBundleFile(): Promise<string> {
  const file = join(cacheFolder(), 'workflows', `${hashOfSources()}.json`);
  if (!existsSync(file)) await promisify(execFile)(process.execPath, nodeProgram('main/make-workflow-bundle.ts', file), { cwd: projectRoot });
  return file;
}

export async function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  return JSON.parse(readFileSync(await workflowBundleFile(), 'utf8')) as WorkflowBundleWithSourceMap;
}

function hashOfSources(): string {
  const sdk = JSON.parse(readFileSync(join(require.resolve('@temporalio/workflow'), '..', '..', 'package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256').update(`${sdk.version}\n${projectRoot}\n`);
  const files = folders.flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))).filter((name) => name.endsWith('.ts'));
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex').slice(0, 32);
}
