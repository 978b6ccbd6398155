import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { sourceFiles } from './source-files';

const mostLines = 400;
const code = /\.(ts|tsx|js|mjs|cjs|css)$/;

/** What is wrong with one file's name or text; each finding in one sentence. */
export function fileFindings(path: string, text: string): string[] {
  const findings: string[] = [];
  const lines = text.split('\n');
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  // Nobody reads, writes or splits what is made.
  if (count > mostLines && !path.includes('/generated/')) findings.push(`${path}: ${count} lines, the most is ${mostLines}: split it by what it holds`);
  const name = basename(path).replace(/\.(d\.ts|[a-z.-]*test\.tsx?|e2e\.ts|config\.[cm]?[jt]s|tsx?|[cm]?js|css)$/, '');
  const mayBePascal = path.startsWith('ui/') && path.endsWith('.tsx');
  if (!/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(name) && !(mayBePascal && /^[A-Z][A-Za-z0-9]*$/.test(name))) {
    findings.push(`${path}: file names are kebab-case (a component's in Pascal)`);
  }
  lines.forEach((line, index) => {
    const at = `${path}:${index + 1}`;
    if (/\/[/*]\s*eslint-disable/.test(line) && !/--\s*\S/.test(line)) findings.push(`${at}: a disabled lint line gives its reason after "--"`);
    if (/@ts-(ignore|nocheck)/.test(line) && /^\s*\/[/*]/.test(line)) findings.push(`${at}: types are mended, not ignored`);
    if (/^\s*(test|it|describe)\.only\(/.test(line)) findings.push(`${at}: a lone test keeps the others from running`);
  });
  return findings;
}

/** Size, names, and silenced checks of every source file. */
export function checkFiles(root = projectRoot): { findings: string[]; looked: number } {
  const files = sourceFiles(root, code);
  return { findings: files.flatMap((file) => fileFindings(file, readFileSync(join(root, file), 'utf8'))), looked: files.length };
}
