import { FeelFunction, evaluate, type Warning } from 'feelin';
import { Fault } from '../fault';

interface Prepared { invoke(args: unknown[]): unknown; warnings: Warning[] }

const prepared = new Map<string, Prepared>();
const PREPARED = 2000;

/**
 * Evaluates a piece of FEEL over parameters through feelin. The text is parsed once: feelin keeps the function's body,
 * and goes on writing its warnings into the same list.
 */
export function viaFeelin(text: string, parameters: string, args: unknown[]): unknown {
  const fn = prepared.get(text) ?? prepare(text, parameters);
  fn.warnings.length = 0;
  let value: unknown;
  try {
    value = fn.invoke(args);
  } catch (error) {
    throw new Fault('feel.function', error instanceof Error ? error.message : 'the function failed');
  }
  const warning = fn.warnings[0];
  if (warning) throw new Fault('feel.function', warning.message);
  return value ?? null;
}

function prepare(text: string, parameters: string): Prepared {
  const { value, warnings } = evaluate(`function(${parameters}) ${text}`);
  if (!(value instanceof FeelFunction)) throw new Fault('feel.function', `"${text}" cannot be evaluated`);
  const fn = { invoke: (args: unknown[]): unknown => value.invoke(args), warnings };
  if (prepared.size >= PREPARED) prepared.clear();
  prepared.set(text, fn);
  return fn;
}

const PARAMETERS = 'abcdefghijkl'.split('').map((letter) => `p${letter}`);

/** Calls a built-in function of FEEL with values. */
export function callBuiltin(name: string, args: unknown[], names: string[] | undefined): unknown {
  if (args.length > PARAMETERS.length) throw new Fault('feel.function', `too many arguments for "${name}"`);
  const used = PARAMETERS.slice(0, args.length);
  const list = names ? used.map((parameter, index) => `${names[index]}: ${parameter}`) : used;
  const value = viaFeelin(`${name}(${list.join(', ')})`, used.join(', '), args);
  if (value === null && !MAY_BE_NULL.has(name)) throw new Fault('feel.function', `"${name}" has no answer for these arguments`);
  return value;
}

/** Functions for which null is an answer; from the others it means wrong arguments. */
const MAY_BE_NULL = new Set(['get value', 'min', 'max', 'sum', 'mean', 'median', 'stddev', 'mode', 'product', 'all', 'any']);

/** Whether FEEL has a function of this name. */
export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}

/** Functions of FEEL whose cost is bounded by their (bounded) arguments. `sort` needs a function literal: not here. */
const BUILTINS = new Set([
  'not', 'now', 'today', 'is defined', 'number', 'string', 'date', 'date and time', 'time', 'duration', 'years and months duration',
  'substring', 'string length', 'upper case', 'lower case', 'substring before', 'substring after', 'replace', 'contains',
  'matches', 'starts with', 'ends with', 'split', 'string join', 'list contains', 'list replace', 'count', 'min', 'max',
  'sum', 'mean', 'all', 'any', 'sublist', 'append', 'concatenate', 'insert before', 'remove', 'reverse', 'index of', 'union',
  'distinct values', 'flatten', 'product', 'median', 'stddev', 'mode', 'decimal', 'floor', 'ceiling', 'abs', 'round up',
  'round down', 'round half up', 'round half down', 'modulo', 'sqrt', 'log', 'exp', 'odd', 'even', 'is', 'day of year',
  'day of week', 'month of year', 'week of year', 'get value', 'get entries', 'context', 'context put', 'context merge',
]);
