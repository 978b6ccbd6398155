import { join } from 'node:path';
import { projectRoot } from './paths';

/** What Node needs to load our TypeScript (`main/typescript.cjs`), in a program or a thread. */
export const loadTypeScript = ['--require', join(projectRoot, 'main', 'typescript.cjs')];
/** Arguments of Node for a program of ours. Packages that are ES modules are required without a warning. */
export const nodeProgram = (file: string, ...args: string[]): string[] => ['--disable-warning=ExperimentalWarning', ...loadTypeScript, file, ...args];
