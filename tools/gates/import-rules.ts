import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { sourceFiles, sourceFolders } from './source-files';

export interface ImportReport {
  /** `from -> to (rule)` for each broken rule. */
  violations: string[];
  /** Source files on disk that were not looked at: the gate fails when there are any. */
  missed: string[];
}

interface CruiseResult {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] };
}

/** Holds the imports below `root` against the floor plan. */
export async function checkImports(root = projectRoot, look = cruise): Promise<ImportReport> {
  const files = sourceFiles(root, /\.tsx?$/).filter((file) => !file.endsWith('.d.ts'));
  const folders = sourceFolders.filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const { modules, summary } = JSON.parse(await look(root, folders)) as CruiseResult;
  const seen = new Set(modules.map((module) => module.source));
  return {
    violations: summary.violations.map(({ from, to, rule }) => `${from} -> ${to} (${rule.name})`).sort(),
    missed: files.filter((file) => !seen.has(file)),
  };
}

async function cruise(root: string, folders: string[]): Promise<string> {
  const program = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', join(projectRoot, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 256e6 }, (error, stdout, stderr) => {
      // It ends with a code other than 0 when rules are broken; only an answer that is none is a failure of its own.
      if (stdout.trimStart().startsWith('{')) resolve(stdout);
      else reject(new Error(`dependency-cruiser gave no answer: ${stderr || stdout || String(error)}`));
    });
  });
}
