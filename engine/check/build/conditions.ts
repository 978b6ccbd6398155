import { freeNames, parts } from '../../feel/analysis';
import { FeelSyntaxFault, parseFeel, type Expr } from '../../feel/syntax';

/** A question that a condition asks, and the answer that makes it true (or false). */
export interface Literal { atom: Atom; value: boolean }

/** `subject` compared with a constant, or a subject that is true or false itself. */
export interface Atom {
  key: string;
  /** Variables on which the answer depends. */
  names: string[];
  subject: string;
  operator: '=' | '<' | '>';
  constant: string | number | boolean;
}

/** What is known when the condition is true, or false: of parts joined by "or" (or "and") nothing in the other case. */
export function known(condition: string, value: boolean): Literal[] {
  try {
    return literals(parseFeel(condition), value);
  } catch (error) {
    if (error instanceof FeelSyntaxFault) return [];
    throw error;
  }
}

function literals(expr: Expr, value: boolean): Literal[] {
  if (expr.is === 'call' && expr.name === 'not' && expr.args.length === 1) return literals(expr.args[0]!, !value);
  if (expr.is === 'and' || expr.is === 'or') return (expr.is === 'and') === value ? [...literals(expr.left, value), ...literals(expr.right, value)] : [];
  if (expr.is === 'compare') return compared(expr, value);
  return isPlain(expr) && (expr.is === 'name' || expr.is === 'path') ? [{ atom: atomOf(expr, '=', true), value }] : [];
}

const TURNED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function compared(expr: Expr & { is: 'compare' }, value: boolean): Literal[] {
  const turned = expr.left.is === 'constant';
  const [subject, constant] = turned ? [expr.right, expr.left] : [expr.left, expr.right];
  const operator = turned ? TURNED[expr.operator] : expr.operator;
  if (constant.is !== 'constant' || !isPlain(subject) || subject.is === 'constant') return [];
  const given = constant.value;
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return [];
  switch (operator) {
    case '=': return [equals(subject, given, value)];
    case '!=': return [equals(subject, given, !value)];
    case '<': return [{ atom: atomOf(subject, '<', given), value }];
    case '>': return [{ atom: atomOf(subject, '>', given), value }];
    case '<=': return [{ atom: atomOf(subject, '>', given), value: !value }];
    case '>=': return [{ atom: atomOf(subject, '<', given), value: !value }];
  }
}

/** Equal to false is not equal to true. */
const equals = (subject: Expr, constant: Atom['constant'], value: boolean): Literal => (constant === false
  ? { atom: atomOf(subject, '=', true), value: !value }
  : { atom: atomOf(subject, '=', constant), value });

function atomOf(subject: Expr, operator: Atom['operator'], constant: Atom['constant']): Atom {
  const text = JSON.stringify(subject);
  return { key: `${text} ${operator} ${JSON.stringify(constant)}`, names: freeNames(subject), subject: text, operator, constant };
}

/** Made of variables and constants alone: the same as long as the variables are. */
function isPlain(expr: Expr): boolean {
  return (expr.is === 'name' || expr.is === 'path' || expr.is === 'constant' || expr.is === 'arithmetic') && parts(expr).every(isPlain);
}

/** What follows from a literal for another atom: true, false, or nothing. */
export function follows({ atom, value }: Literal, other: Atom): boolean | undefined {
  if (atom.subject !== other.subject || typeof atom.constant !== typeof other.constant) return undefined;
  const samples = samplesOf(atom.constant, other.constant).filter((sample) => holds(atom, sample) === value);
  const answers = new Set(samples.map((sample) => holds(other, sample)));
  return answers.size === 1 ? [...answers][0] : undefined;
}

/** Values of which each stands for all that both atoms answer alike. */
function samplesOf(a: Atom['constant'], b: Atom['constant']): Atom['constant'][] {
  if (typeof a === 'number' && typeof b === 'number') return [a, b, (a + b) / 2, Math.min(a, b) - 1, Math.max(a, b) + 1];
  if (typeof a === 'boolean' || typeof b === 'boolean') return [true, false];
  return [a, b, '', `${a}\uffff`, `${b}\uffff`];
}

function holds({ operator, constant }: Atom, sample: Atom['constant']): boolean {
  if (operator === '=') return sample === constant;
  return operator === '<' ? sample < constant : sample > constant;
}
