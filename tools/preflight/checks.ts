/** One look at the machine: what was found, or an error whose message says what to do. */
export interface Check { name: string; run: () => Promise<string> }

/** Runs all of them, also after one that failed, says each result in one line, and gives the number that failed. */
export async function runChecks(checks: Check[], write: (line: string) => void): Promise<number> {
  let failed = 0;
  for (const { name, run } of checks) {
    try {
      write(`ok      ${name}: ${await run()}`);
    } catch (error) {
      failed += 1;
      write(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed;
}
