import { join } from 'node:path';
import { projectRoot } from './paths';

/** What Node needs to load our TypeScript (`main/typescript.cjs`), in a program or a thread. */
export const loadTypeScript = ['--require', join(projectRoot, 'main', 'typescript.cjs')];
/** What one answer needs lives for a tenth of a second: with Node’s own 16 MB of room for what is new, half of it is taken for old under load, and the collection of what is old makes everybody wait. */
const roomForNew = ['--min-semi-space-size=32', '--max-semi-space-size=32'];
/** Arguments of Node for a program of ours. Packages that are ES modules are required without a warning. */
export const nodeProgram = (file: string, ...args: string[]): string[] => ['--disable-warning=ExperimentalWarning', ...roomForNew, ...loadTypeScript, file, ...args];
