// Loads TypeScript as CommonJS: `node --require ./main/typescript.cjs main/api.ts`. Each file is transpiled once and kept in the user's
// cache folder; nothing is added that costs at run time (tsx names every function anew each time it is made).
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join, relative } = require('node:path');
const { isMainThread } = require('node:worker_threads');

const root = join(__dirname, '..');
const options = { loader: 'ts', format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline', sourcesContent: false };
const { version } = require('esbuild/package.json');
const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'zamen', 'typescript');
function transpiled(source, file) {
  const kept = join(folder, `${createHash('sha1').update(`${version} ${JSON.stringify(options)} ${file}\n${source}`).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch { /* Not there yet. */ }
  const { code } = require('esbuild').transformSync(source, { ...options, sourcefile: file });
  try {
    // Whole or not at all: several programs start at once.
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch { /* Where nothing can be kept, each start transpiles. */ }
  return code;
}

// The SDK's threads for workflows read the maps of their bundle themselves. They would also note the stack of each promise, for the query
// `__stack_trace` alone; where there are no hooks for it, the SDK says so and goes without. Only the SDK is to miss them: Node itself
// follows its AsyncLocalStorage, and so the scopes of a workflow, by the same object.
if (isMainThread) process.setSourceMapsEnabled(true);
else {
  const v8 = require('node:v8');
  v8.promiseHooks = { ...v8.promiseHooks, createHook: undefined };
  // It says so on the console of each thread, where only lines of the log are to be.
  const { warn } = console;
  console.warn = (...said) => { if (!String(said[0]).startsWith('v8.promiseHooks.createHook')) warn(...said); };
}
require.extensions['.ts'] = (module, file) => {
  module._compile(transpiled(readFileSync(file, 'utf8'), relative(root, file)), file);
};
