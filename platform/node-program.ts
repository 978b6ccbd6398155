import { join } from 'node:path';
import { projectRoot } from './paths';

/** Arguments of Node for a program of ours in TypeScript (`main/typescript.cjs`). Packages that are ES modules are required without a warning. */
export const nodeProgram = (file: string, ...args: string[]): string[] =>
  ['--disable-warning=ExperimentalWarning', '--require', join(projectRoot, 'main', 'typescript.cjs'), file, ...args];
