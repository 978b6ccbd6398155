import { parseArgs } from 'node:util';
import { parseDuration, parseInstant } from '../../engine/events/duration';
import type { JsonObject } from '../../engine/model';
import type { SimulateOptions } from '../../engine/simulate/simulate';
import { isObject, parseJson } from './read-events';
import { Refusal } from './refusal';

export const usage = `npm run -s bpmn -- run FILE [--events EVENTS.json] [--input JSON] [--start ELEMENT] [--auto] [--until INSTANT|DURATION]
                       [--at INSTANT] [--zone ZONE] [--process ID] [--decisions FILE.dmn]… [--strict]
npm run -s bpmn -- check FILE|FOLDER… [--process ID]`;

export interface CheckOptions {
  command: 'check';
  files: string[];
  process?: string;
}

export interface RunOptions extends SimulateOptions {
  command: 'run';
  file: string;
  events?: string;
  /** DMN files whose decisions business rule tasks ask. */
  decisions: string[];
  process?: string;
  /** What matches nothing refuses. */
  strict: boolean;
}

/** Reads the arguments; undefined: help is asked for. */
export function readOptions(words: string[]): RunOptions | CheckOptions | undefined {
  const { values, positionals: [command, file, ...rest] } = parsed(words);
  if (values.help) return undefined;
  if (command !== 'run' && command !== 'check') throw new Refusal('usage', command === undefined ? 'Say what to do: run FILE or check FILE.' : `"${command}" is not one of run, check.`);
  if (file === undefined) throw new Refusal('usage', `Say which file to ${command}.`);
  if (command === 'check') return { command, files: [file, ...rest], ...(values.process !== undefined && { process: values.process }) };
  if (rest.length > 0) throw new Refusal('usage', `One file at a time; "${rest[0]}" is too much.`);
  const { events, process, start, zone, at, until, input, decisions = [] } = values;
  return {
    command, file, decisions, strict: values.strict === true, auto: values.auto === true,
    ...(events !== undefined && { events }), ...(process !== undefined && { process }), ...(start !== undefined && { start }),
    ...(input !== undefined && { input: inputOf(input) }),
    ...(zone !== undefined && { zone: zoneOf(zone) }), ...(at !== undefined && { at: instantOf('at', at) }), ...(until !== undefined && { until: untilOf(until) }),
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words, allowPositionals: true,
      options: { events: text, input: text, start: text, auto: flag, until: text, at: text, zone: text, process: text, strict: flag, decisions: { ...text, multiple: true }, help: { ...flag, short: 'h' } },
    });
  } catch (error) {
    throw new Refusal('usage', (error as Error).message.split('\n')[0]!.split('. ')[0]!.replace(/\.?$/, '.'));
  }
}

function inputOf(written: string): JsonObject {
  const value = parseJson(written, '--input');
  if (!isObject(value)) throw new Refusal('usage', '--input is no object.');
  return value;
}

function instantOf(option: string, written: string): string {
  const at = parseInstant(written, 'UTC');
  if (at === undefined) throw new Refusal('usage', `--${option} is "${written}", not an instant such as 2026-01-31T09:00:00Z.`);
  return at;
}

function untilOf(written: string): { at: string } | { after: string } {
  const duration = parseDuration(written);
  return duration && duration.ms >= 0 && duration.months >= 0 ? { after: written } : { at: instantOf('until', written) };
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Refusal('usage', `"${zone}" is no time zone such as Asia/Tehran.`);
  }
  return zone;
}
