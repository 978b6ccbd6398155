import { parseArgs } from 'node:util';
import { SentenceError } from '../../platform/sentence-error';
import { demoPassword, people } from '../demo/people';
import type { Credentials } from './http-session';
import { readRecords, stratified, type CsvRecord } from './records';
import { madeRecords } from './made-records';

export interface StaffOptions { seed: number; url: string; file?: string; sample: number; concurrency: number }

/** What stands after `npm run simulate:staff --` and `npm run compare --`; a file may stand alone or after `--requests`. */
export function parseStaffOptions(args: string[], usage: string): StaffOptions {
  const number = (name: string, text: string | undefined, fallback: number): number => {
    const value = Number(text ?? fallback);
    if (!Number.isInteger(value) || value < 0) throw new SentenceError(`--${name} wants a whole number, not "${text ?? ''}"; usage: ${usage}.`);
    return value;
  };
  try {
    const { values, positionals } = parseArgs({
      args, allowPositionals: true,
      options: { seed: { type: 'string' }, url: { type: 'string' }, requests: { type: 'string' }, sample: { type: 'string' }, concurrency: { type: 'string' } },
    });
    const file = values.requests ?? positionals[0];
    return {
      seed: number('seed', values.seed, 1), url: (values.url ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, ''),
      sample: number('sample', values.sample, 1_000), concurrency: number('concurrency', values.concurrency, 8), ...(file !== undefined && { file }),
    };
  } catch (error) {
    if (error instanceof SentenceError) throw error;
    throw new SentenceError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}.`);
  }
}

/** The records that these options name: the same for the simulator and for the comparison. */
export function recordsOf({ file, sample, seed }: StaffOptions): CsvRecord[] {
  return file === undefined ? madeRecords(seed, sample) : stratified(readRecords(file), sample, seed);
}

/** The head office of the demo company at work: everybody but the agents. */
export function headOffice(): Credentials[] {
  return people.filter(({ branch, role }) => branch === 'THR' && role !== 'agent' && role !== 'admin').map(({ login }) => ({ login, password: demoPassword }));
}
