import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths';
import { checkFiles } from './gates/file-rules';
import { checkImports } from './gates/import-rules';
import { runProgram } from './gates/run-program';
import { findFiles } from './gates/find-files';

/** One gate: what it says when it fails, or nothing. */
interface Gate { name: string; run: () => Promise<string | undefined> }

const bin = (name: string, ...path: string[]) => join(projectRoot, 'node_modules', name, ...path);
const cache = (name: string) => join('node_modules', '.cache', 'zamen', name);

const types = (project: string): Gate => ({
  name: `types of ${project}`,
  run: () => runProgram(bin('typescript', 'bin', 'tsc'), ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', cache(`${project.replaceAll('/', '-')}.tsbuildinfo`)]),
});

const gates: Gate[] = [
  types('tsconfig.json'),
  types('engine/tsconfig.json'),
  ...(existsSync(join(projectRoot, 'ui', 'tsconfig.json')) ? [types('ui/tsconfig.json')] : []),
  {
    name: 'lint',
    run: () => runProgram(bin('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0', '--cache', '--cache-location', cache('eslint')]),
  },
  {
    name: 'import rules',
    run: async () => {
      const { violations, missed } = await checkImports();
      const lines = [...violations, ...missed.map((file) => `${file} was not looked at`)];
      return lines.length ? lines.join('\n') : undefined;
    },
  },
  {
    name: 'file rules',
    run: async () => {
      const { findings, looked } = checkFiles();
      if (looked < 50) return `only ${looked} files were looked at`;
      return findings.length ? findings.join('\n') : undefined;
    },
  },
  {
    name: 'diagrams',
    run: async () => {
      const diagrams = findFiles(join(projectRoot, 'bpmn'), /\.bpmn$/);
      if (diagrams.length === 0) return 'no diagram was found below bpmn/';
      return runProgram(bin('bpmnlint', 'bin', 'bpmnlint.js'), ['--max-warnings', '0', ...diagrams]);
    },
  },
  { name: 'unit tests', run: () => runProgram(bin('jest', 'bin', 'jest.js'), ['--selectProjects', 'unit', '--showSeed', '--silent', '--reporters', 'default']) },
];

/** Runs the gates two at a time, says how each ended and how long it took, and ends with 1 when one failed. */
async function check({ only, without }: { only?: string; without?: string }): Promise<void> {
  const chosen = gates.filter(({ name }) => (only ? name.includes(only) : true) && name !== without);
  if (chosen.length === 0) throw new Error(`no gate is named "${only ?? ''}": ${gates.map((gate) => gate.name).join(', ')}`);
  const started = Date.now();
  const failed: string[] = [];
  const queue = [...chosen];
  const work = async (): Promise<void> => {
    for (let gate = queue.shift(); gate; gate = queue.shift()) {
      const from = Date.now();
      const said = await gate.run().catch((error: unknown) => String(error));
      const seconds = `${((Date.now() - from) / 1_000).toFixed(1)} s`;
      console.log(`${said === undefined ? 'ok    ' : 'FAILED'} ${gate.name} (${seconds})`);
      if (said !== undefined) {
        failed.push(gate.name);
        console.log(said.split('\n').map((line) => `       ${line}`).join('\n'));
      }
    }
  };
  await Promise.all([work(), work()]);
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  console.log(failed.length ? `${failed.length} of ${chosen.length} gates failed: ${failed.join(', ')} (${seconds} s)` : `All ${chosen.length} gates passed (${seconds} s)`);
  process.exitCode = failed.length ? 1 : 0;
}

const words = process.argv.slice(2);
const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
void check({ only: after('--only'), without: after('--without') });
