import { stackVariables } from './stack-variables';

/** Address of the run's Temporal server (namespace `default`); use a task queue and workflow ids of your own file. */
export function testTemporalAddress(): string {
  const address = process.env[stackVariables.temporal];
  if (!address) throw new Error('no Temporal server: name the file *.temporal.test.ts');
  return address;
}
