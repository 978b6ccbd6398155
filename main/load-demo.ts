import { loadDemo } from '../tools/demo/load';

/** Fills the demo company at the address of the first argument: a process of its own beside `npm start`. */
loadDemo(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
