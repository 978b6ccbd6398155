import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { countsOfJest, countsOfPlaywright, noCounts, type Counts } from './counts';
import { runThrough } from './run-through';

/** What one kind of test needs around it. */
export type Need = 'postgres' | 'temporal' | 'browser';

export interface RunnerResult { counts: Counts; exitCode: number }

/** One kind of test. */
export interface Runner {
  name: string;
  needs: Need[];
  /** Only in `npm run test:full`. */
  full?: boolean;
  run: (context: RunContext) => Promise<RunnerResult>;
}

export interface RunContext {
  /** Folder for reports of this run. */
  reports: string;
  /** Printed, and handed to whatever draws lots. */
  seed: number;
  env: NodeJS.ProcessEnv;
}

const minutes = (count: number) => count * 60_000;
const program = (...path: string[]) => join(projectRoot, 'node_modules', ...path);

function jest(name: string, project: string, extra: string[] = [], env: NodeJS.ProcessEnv = {}, patience = minutes(20)): Pick<Runner, 'name' | 'run'> {
  return {
    name,
    run: async (context) => {
      const report = join(context.reports, `${name.replaceAll(/\W+/g, '-')}.json`);
      rmSync(report, { force: true });
      const exitCode = await runThrough(process.execPath, [
        program('jest', 'bin', 'jest.js'), '--selectProjects', project, '--json', `--outputFile=${report}`, '--reporters=default', '--silent', '--seed', String(context.seed), ...extra,
      ], { env: { ...context.env, ...env }, patience });
      return { counts: existsSync(report) ? countsOfJest(readFileSync(report, 'utf8')) : noCounts, exitCode };
    },
  };
}

/** A script of package.json that stands for one test: it passes when it ends with 0. */
function script(name: string, scriptName: string, args: string[], patience: number): Pick<Runner, 'name' | 'run'> {
  return {
    name,
    run: async (context) => {
      const words = ['run', '--silent', scriptName, '--', ...args.map((arg) => arg.replace('SEED', String(context.seed)))];
      const exitCode = await runThrough('npm', words, { env: context.env, patience });
      return { counts: exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }, exitCode };
    },
  };
}

function playwright(name: string, extra: string[], env: NodeJS.ProcessEnv, patience: number): Pick<Runner, 'name' | 'run'> {
  return {
    name,
    run: async (context) => {
      const report = join(context.reports, `${name.replaceAll(/\W+/g, '-')}.json`);
      rmSync(report, { force: true });
      const exitCode = await runThrough(process.execPath, [program('@playwright', 'test', 'cli.js'), 'test', ...extra], {
        env: { ...context.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ZAMEN_TEST_JSON: '1' }, patience,
      });
      return { counts: existsSync(report) ? countsOfPlaywright(readFileSync(report, 'utf8')) : noCounts, exitCode };
    },
  };
}

/** Every kind of test, in the order of running: the quick ones first, so that a mistake is told early. */
export const runners: Runner[] = [
  { ...script('gates', 'check', ['--without', 'unit tests'], minutes(12)), needs: [] },
  // `npm run check`, which comes before each commit, has them in UTC; here the clock is as odd as there is one.
  { ...jest('unit', 'unit', [], { TZ: 'Pacific/Chatham' }), needs: [] },
  { ...jest('architecture', 'architecture'), needs: [] },
  { ...jest('db', 'db'), needs: ['postgres'] },
  { ...jest('temporal', 'temporal', ['--forceExit', '--testPathIgnorePatterns', '/node_modules/', 'servers-away']), needs: ['postgres', 'temporal'] },
  { ...playwright('e2e', [], {}, minutes(20)), needs: ['browser'] },
  { ...script('kill run', 'faults', ['--seed', 'SEED', '--minutes', '1'], minutes(12)), needs: [] },
  { ...jest('unit in UTC', 'unit', [], { TZ: 'UTC' }), needs: [], full: true },
  { ...playwright('e2e-all', [], { ZAMEN_E2E: 'all' }, minutes(60)), needs: ['browser'], full: true },
  { ...jest('ten thousand loops', 'temporal', ['--forceExit', '--testPathPatterns', 'ten-thousand-loops'], { ZAMEN_LOOPS: '10000' }, minutes(60)), needs: ['postgres', 'temporal'], full: true },
  { ...jest('servers away for a minute', 'temporal', ['--forceExit', '--testPathPatterns', 'servers-away'], { ZAMEN_AWAY: '60' }, minutes(20)), needs: ['postgres', 'temporal'], full: true },
  { ...jest('random diagrams', 'unit', ['--testPathPatterns', 'engine/(soundness|properties|check/reduction|check/engine-agrees)\\.test', 'tests/conformance'], { ZAMEN_RUNS: '50' }, minutes(60)), needs: [], full: true },
  { ...jest('long fuzz', 'unit', ['--testPathPatterns', 'engine/fuzz\\.test'], { ZAMEN_RUNS: '20' }, minutes(60)), needs: [], full: true },
  { ...script('schemathesis', 'schemathesis', ['--seed', 'SEED', '--examples', '200', '--phases', 'examples,coverage,fuzzing,stateful'], minutes(90)), needs: [], full: true },
  { ...script('schemathesis as an agent', 'schemathesis', ['--as', 'agent', '--seed', 'SEED', '--examples', '60', '--phases', 'examples,coverage,fuzzing,stateful'], minutes(60)), needs: [], full: true },
  { ...script('ten thousand records', 'records', ['--seed', 'SEED', '--count', '10000'], minutes(100)), needs: [], full: true },
  { ...script('long kill run', 'faults', ['--seed', 'SEED', '--minutes', '10'], minutes(30)), needs: [], full: true },
];
