import { evaluate, parseExpression, type parseUnaryTests } from 'feelin';

/** A parsed FEEL expression: only what has a bound on its cost and a strict meaning. */
export type Expr =
  | { is: 'constant'; value: unknown }
  | { is: 'name'; name: string }
  | { is: 'path'; of: Expr; key: string }
  | { is: 'and' | 'or'; left: Expr; right: Expr }
  | { is: 'compare'; operator: Comparison; left: Expr; right: Expr }
  | { is: 'between'; value: Expr; low: Expr; high: Expr }
  | { is: 'in'; value: Expr; tests: Test[] }
  | { is: 'arithmetic'; operator: '+' | '-' | '*' | '/' | '**'; left: Expr; right: Expr }
  | { is: 'if'; test: Expr; then: Expr; else: Expr }
  | { is: 'list'; items: Expr[] }
  | { is: 'context'; entries: { key: string; value: Expr }[] }
  | { is: 'filter'; of: Expr; by: Expr }
  | { is: 'each'; quantifier: 'for' | 'some' | 'every'; iterators: Iterator[]; body: Expr }
  | { is: 'call'; name: string; args: Expr[]; names?: string[] }
  | { is: 'instance'; value: Expr; type: string };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export interface Iterator { name: string; from: Expr; to?: Expr }
export type Test =
  | { is: 'value'; value: Expr }
  | { is: 'bound'; operator: Comparison; value: Expr }
  | { is: 'range'; low: Expr; high: Expr; lowIn: boolean; highIn: boolean };

/** Why a text is not an expression that Zamen runs. `rule` is the name of the finding. */
export class FeelSyntaxFault extends Error {
  readonly rule: 'feel-syntax' | 'feel-unbounded';

  constructor(rule: 'feel-syntax' | 'feel-unbounded', message: string) {
    super(message);
    this.rule = rule;
  }
}

const MAX_TEXT = 4000;
const MAX_DEPTH = 60;

export interface Part { name: string; text: string; parts: Part[] }
/** Names that are not plain words (`Pre-bureau risk`): the grammar has to know them. */
export type KnownNames = readonly string[];

/** Parses the text (without a leading `=`). Throws `FeelSyntaxFault`. */
export function parseSyntax(text: string, names: KnownNames = []): Expr {
  const root = partsOf(text, parseExpression, names);
  return read(root.parts[0] ?? unexpected(root));
}

/** The tree of a text by one of the two grammars of feelin. `?` stands for the input of a unary test, and only there. */
export function partsOf(text: string, grammar: typeof parseExpression | typeof parseUnaryTests, names: KnownNames): Part {
  if (text.length > MAX_TEXT) throw new FeelSyntaxFault('feel-unbounded', `longer than ${MAX_TEXT} characters`);
  const root: Part = { name: 'root', text, parts: [] };
  const open = [root];
  grammar(text, Object.fromEntries(names.map((name) => [name, null])), undefined).iterate({
    enter(node) {
      if (node.type.isError || (node.name === '?' && grammar === parseExpression)) throw new FeelSyntaxFault('feel-syntax', `not understood at character ${node.from + 1}`);
      if (node.type.isSkipped) return false;
      if (open.length > MAX_DEPTH) throw new FeelSyntaxFault('feel-unbounded', `nested deeper than ${MAX_DEPTH}`);
      const part: Part = { name: node.name, text: text.slice(node.from, node.to), parts: [] };
      open[open.length - 1]!.parts.push(part);
      open.push(part);
      return true;
    },
    leave(node) {
      if (!node.type.isSkipped) open.pop();
    },
  });
  return root.parts[0] ?? unexpected(root);
}

export function unexpected(part: Part): never {
  throw new FeelSyntaxFault('feel-syntax', `"${part.text.slice(0, 60)}" is not supported here`);
}

export function at(part: Part, index: number): Part {
  return part.parts[index] ?? unexpected(part);
}

const words = (part: Part): string => part.text.replace(/\s+/g, ' ').trim();

function read(part: Part): Expr {
  switch (part.name) {
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
      return { is: 'constant', value: constant(part.text) };
    case 'null':
      return { is: 'constant', value: null };
    case 'ParenthesizedExpression':
      return read(at(part, 1));
    case '?':
    case 'VariableName':
      return { is: 'name', name: words(part) };
    case 'PathExpression':
      return { is: 'path', of: read(at(part, 0)), key: words(at(part, 2)) };
    case 'Conjunction':
      return { is: 'and', left: read(at(part, 0)), right: read(at(part, 2)) };
    case 'Disjunction':
      return { is: 'or', left: read(at(part, 0)), right: read(at(part, 2)) };
    case 'Comparison':
      return readComparison(part);
    case 'ArithmeticExpression':
      return readArithmetic(part);
    case 'IfExpression':
      return { is: 'if', test: read(at(part, 1)), then: read(at(part, 3)), else: read(at(part, 5)) };
    case 'List':
      return { is: 'list', items: part.parts.slice(1, -1).map(read) };
    case 'Context':
      return { is: 'context', entries: part.parts.slice(1, -1).map(readEntry) };
    case 'FilterExpression':
      return { is: 'filter', of: read(at(part, 0)), by: read(at(part, 2)) };
    case 'ForExpression':
    case 'QuantifiedExpression':
      return {
        is: 'each',
        quantifier: at(part, 0).name as 'for' | 'some' | 'every',
        iterators: at(part, 1).parts.map(readIterator),
        body: read(at(part, 3)),
      };
    case 'DateTimeLiteral':
      return readDateTime(part);
    case 'FunctionInvocation':
      return readCall(part);
    case 'InstanceOfExpression':
      return { is: 'instance', value: read(at(part, 0)), type: words(at(part, 3)) };
    case 'FunctionDefinition':
      throw new FeelSyntaxFault('feel-unbounded', 'functions cannot be defined in an expression');
    default:
      return unexpected(part);
  }
}

function constant(text: string): unknown {
  const value = plain(text) ?? evaluate(text).value;
  if (value === null) throw new FeelSyntaxFault('feel-syntax', `"${text}" is not a value`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new FeelSyntaxFault('feel-syntax', `"${text}" is not a number`);
  return value;
}

/** Numbers and texts without escapes need no evaluation, which is slow in tables of thousands of cells. */
function plain(text: string): string | number | null {
  if (/^"[^"\\]*"$/.test(text)) return text.slice(1, -1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

function readComparison(part: Part): Expr {
  const value = read(at(part, 0));
  const operator = at(part, 1);
  if (operator.name === 'between') return { is: 'between', value, low: read(at(part, 2)), high: read(at(part, 4)) };
  if (operator.name === 'in') {
    const tests = at(part, 2).name === 'PositiveUnaryTest' ? [at(part, 2)] : at(part, 3).parts;
    return { is: 'in', value, tests: tests.map(readTest) };
  }
  return { is: 'compare', operator: operator.text as Comparison, left: value, right: read(at(part, 2)) };
}

export function readTest(part: Part): Test {
  const test = at(part, 0);
  if (test.name !== 'SimplePositiveUnaryTest') return { is: 'value', value: read(test) };
  const first = at(test, 0);
  if (first.name === 'CompareOp') return { is: 'bound', operator: first.text as Comparison, value: read(at(test, 1)) };
  if (first.name !== 'Interval') return unexpected(part);
  return {
    is: 'range',
    low: read(at(first, 1)),
    high: read(at(first, 3)),
    lowIn: at(first, 0).name === '[',
    highIn: at(first, 4).name === ']',
  };
}

function readArithmetic(part: Part): Expr {
  if (part.parts.length === 2) {
    return { is: 'arithmetic', operator: '-', left: { is: 'constant', value: 0 }, right: read(at(part, 1)) };
  }
  const operator = at(part, 1).text === '^' ? '**' : at(part, 1).text;
  return { is: 'arithmetic', operator: operator as '+', left: read(at(part, 0)), right: read(at(part, 2)) };
}

function readEntry(part: Part): { key: string; value: Expr } {
  const key = at(part, 0);
  const text = at(key, 0);
  return { key: text.name === 'StringLiteral' ? String(constant(text.text)) : words(key), value: read(at(part, 1)) };
}

function readIterator(part: Part): Iterator {
  const domain = at(part, 2);
  const name = words(at(part, 0));
  const from = read(at(domain, 0));
  return domain.parts.length > 1 ? { name, from, to: read(at(domain, 2)) } : { name, from };
}

/** `@"…"` and `date("…")` of a literal are values; anything else is a call. */
function readDateTime(part: Part): Expr {
  if (part.parts.length === 1) return { is: 'constant', value: constant(part.text) };
  const args = at(part, 2).parts;
  if (args.length === 1 && args[0]!.name === 'StringLiteral') return { is: 'constant', value: constant(part.text) };
  return readArguments(words(at(part, 0)), at(part, 2));
}

function readCall(part: Part): Expr {
  const target = at(part, 0);
  if (target.name !== 'VariableName' && target.name !== 'SpecialFunctionName') {
    throw new FeelSyntaxFault('feel-unbounded', 'only a function that is named can be called');
  }
  return readArguments(words(target), at(part, 2));
}

function readArguments(name: string, list: Part): Expr {
  if (list.name !== 'NamedParameters') return { is: 'call', name, args: list.parts.map(read) };
  return {
    is: 'call',
    name,
    args: list.parts.map((part) => read(at(part, 1))),
    names: list.parts.map((part) => words(at(part, 0))),
  };
}

const cache = new Map<string, Expr>();
const CACHED = 5000;

/** The parsed expression of a text with or without its leading `=`; remembered, since parsing is slow. */
export function parseFeel(source: string): Expr {
  const known = cache.get(source);
  if (known) return known;
  const expr = parseSyntax(source.trimStart().startsWith('=') ? source.trimStart().slice(1) : source);
  if (cache.size >= CACHED) cache.clear();
  cache.set(source, expr);
  return expr;
}
