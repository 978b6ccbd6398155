/**
 * The expression language of Camunda 7, Flowable and Activiti (`${…}`, `#{…}`), as far as FEEL says the same: literals, variables,
 * properties, comparison, logic, arithmetic, `empty` and the ternary. What calls methods or services has no meaning here.
 */

const MAX_TEXT = 2000;
const MAX_FEEL = 4000;
const MAX_DEPTH = 25;

/** Says more than FEEL can, or is no JUEL. */
class Beyond extends Error {}

interface Reader { tokens: string[]; at: number; depth: number }

/** The FEEL text with the same meaning as what stands between `${` and `}`. Null: it says more than FEEL can. */
export function feelOfJuel(source: string): string | null {
  if (source.length > MAX_TEXT) return null;
  try {
    const reader: Reader = { tokens: tokensOf(source), at: 0, depth: 0 };
    const feel = ternary(reader);
    return reader.at < reader.tokens.length ? null : feel;
  } catch (error) {
    if (error instanceof Beyond) return null;
    throw error;
  }
}

const TOKEN = /\s+|\d+(?:\.\d+)?(?![\w.])|[\p{L}_][\p{L}\p{N}_]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:()[\].]/sug;

function tokensOf(source: string): string[] {
  const tokens = source.match(TOKEN) ?? [];
  if (tokens.join('').length < source.length) throw new Beyond();
  return tokens.filter((token) => token.trim() !== '');
}

function taken(reader: Reader, words: Record<string, string>): string | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || !Object.hasOwn(words, token)) return undefined;
  reader.at += 1;
  return words[token];
}

function expect(reader: Reader, token: string): void {
  if (taken(reader, { [token]: token }) === undefined) throw new Beyond();
}

/** Parts are written more than once, so that the text could grow without end. */
function bounded(feel: string): string {
  if (feel.length > MAX_FEEL) throw new Beyond();
  return feel;
}

function ternary(reader: Reader): string {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw new Beyond();
  const test = level(reader, 0);
  let feel = test;
  if (taken(reader, { '?': '?' })) {
    const then = ternary(reader);
    expect(reader, ':');
    feel = `if ${test} then ${then} else ${ternary(reader)}`;
  }
  reader.depth -= 1;
  return feel;
}

/** From the loosest to the tightest. */
const LEVELS: Record<string, string>[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '=', eq: '=', '!=': '!=', ne: '!=' },
  { '<': '<', lt: '<', '>': '>', gt: '>', '<=': '<=', le: '<=', '>=': '>=', ge: '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', div: '/', '%': '%', mod: '%' },
];

function level(reader: Reader, index: number): string {
  const operators = LEVELS[index];
  if (!operators) return unary(reader);
  let left = level(reader, index + 1);
  for (let operator = taken(reader, operators); operator !== undefined; operator = taken(reader, operators)) {
    const right = level(reader, index + 1);
    left = binary(operator, left, right, index);
  }
  return left;
}

function binary(operator: string, left: string, right: string, index: number): string {
  // JUEL reads texts under "+" as numbers, FEEL joins them
  if (index >= 4 && (left.startsWith('"') || right.startsWith('"'))) throw new Beyond();
  const [a, b] = index < 2 ? [left, right] : [grouped(left), grouped(right)];
  // the sign of the remainder is the dividend's, FEEL's modulo has the divisor's
  return bounded(operator === '%' ? `${a} - ${b} * (if ${a} / ${b} < 0 then ceiling(${a} / ${b}) else floor(${a} / ${b}))` : `${a} ${operator} ${b}`);
}

function grouped(feel: string): string {
  return /^([\p{L}\p{N}_.]+|"(?:[^"\\]|\\.)*")$/u.test(feel) ? feel : `(${feel})`;
}

const WORDS = new Set(['true', 'false', 'null', 'and', 'or', 'not', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod', 'empty', 'instanceof']);
/** Words of FEEL: no name that it can read. */
const FEEL_WORDS = new Set(['if', 'then', 'else', 'for', 'return', 'some', 'every', 'satisfies', 'in', 'between', 'function', 'instance', 'of']);
const isName = (word: string): boolean => /^[\p{L}_]/u.test(word) && !WORDS.has(word) && !FEEL_WORDS.has(word);
const CONSTANTS = new Set(['true', 'false', 'null']);
/** Objects of the other engine that stand beside the variables; a `task` without a property is a variable. */
const ENGINE = new Set(['execution', 'authenticatedUserId']);
/** What the engine counts in a multi-instance activity, by the standard's names; theirs begins at 0. */
const COUNTED: Record<string, string> = { loopCounter: '(loopCounter - 1)', nrOfInstances: 'numberOfInstances', nrOfActiveInstances: 'numberOfActiveInstances', nrOfCompletedInstances: 'numberOfCompletedInstances' };

function unary(reader: Reader): string {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw new Beyond();
  const operator = taken(reader, { '!': 'not', not: 'not', empty: 'empty', '-': '-' });
  const operand = operator === undefined ? value(reader) : unary(reader);
  reader.depth -= 1;
  if (operator === undefined) return operand;
  if (operator === 'not') return `not(${operand})`;
  const one = grouped(operand);
  return operator === '-' ? `-${one}` : bounded(`(${one} = null or (${one} instance of string and ${one} = "") or (${one} instance of list<Any> and ${one} = []))`);
}

function value(reader: Reader): string {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '(') {
    const inner = ternary(reader);
    expect(reader, ')');
    return grouped(inner);
  }
  if (/^['"]/.test(token)) return JSON.stringify(token.slice(1, -1).replace(/\\(.)/gsu, '$1'));
  if (/^\d/.test(token) || CONSTANTS.has(token)) return token;
  if (!isName(token)) throw new Beyond();
  return path(reader, token);
}

function path(reader: Reader, name: string): string {
  let feel = Object.hasOwn(COUNTED, name) ? COUNTED[name]! : name;
  const next = (): string | undefined => reader.tokens[reader.at];
  if (ENGINE.has(name) || (name === 'task' && next() === '.')) throw new Beyond();
  while (next() === '.' || next() === '[') {
    const [dot, key, close] = [taken(reader, { '.': '.', '[': '[' }), reader.tokens[reader.at] ?? '', reader.tokens[reader.at + 1]];
    reader.at += dot === '.' ? 1 : 2;
    const named = dot === '.' ? key : /^(['"])([\p{L}_][\p{L}\p{N}_]*)\1$/u.exec(key)?.[2];
    if (dot === '[' && close !== ']') throw new Beyond();
    if (dot === '[' && /^\d{1,6}$/.test(key)) feel += `[${Number(key) + 1}]`;
    else if (named !== undefined && isName(named)) feel += `.${named}`;
    else throw new Beyond();
  }
  if (next() === '(') throw new Beyond();
  return feel;
}
