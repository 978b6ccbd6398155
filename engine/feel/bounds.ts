import { parts } from './analysis';
import { isBuiltin } from './functions';
import { FeelSyntaxFault, type Expr } from './syntax';

const MAX_NESTING = 2;
const MAX_PARTS = 500;
const WITH_PATTERN = new Set(['matches', 'replace', 'split']);

/** Refuses an expression whose cost has no bound. Throws `FeelSyntaxFault`. */
export function boundsOf(expr: Expr): void {
  let count = 0;
  const visit = (part: Expr, nesting: number): void => {
    count += 1;
    if (count > MAX_PARTS) throw unbounded(`it has more than ${MAX_PARTS} parts`);
    const inside = nesting + (part.is === 'each' ? part.iterators.length : part.is === 'filter' ? 1 : 0);
    if (inside > MAX_NESTING) throw unbounded(`lists are walked over more than ${MAX_NESTING} deep`);
    if (part.is === 'call') checkCall(part);
    for (const inner of parts(part)) visit(inner, inside);
  };
  visit(expr, 0);
}

function unbounded(reason: string): FeelSyntaxFault {
  return new FeelSyntaxFault('feel-unbounded', reason);
}

function checkCall(call: Expr & { is: 'call' }): void {
  if (!isBuiltin(call.name)) throw new FeelSyntaxFault('feel-syntax', `there is no function "${call.name}"`);
  if (!WITH_PATTERN.has(call.name)) return;
  const named = call.names?.findIndex((name) => name === 'pattern' || name === 'delimiter') ?? -1;
  const pattern = call.args[named < 0 ? 1 : named];
  if (pattern?.is !== 'constant' || typeof pattern.value !== 'string') throw unbounded(`"${call.name}" needs its pattern written out`);
  checkPattern(pattern.value);
}

/** A safe subset of regular expressions: no repeated groups, no back references, and few repetitions without an end. */
export function checkPattern(pattern: string): void {
  if (pattern.length > 200) throw unbounded('the pattern is longer than 200 characters');
  const plain = pattern.replace(/\\\\/g, '').replace(/\\[^1-9k]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  if (/\\/.test(plain)) throw unbounded('the pattern refers back to a group');
  if (/\(\?(?!:)/.test(plain)) throw unbounded('the pattern looks around');
  if (/\)[*+?{]/.test(plain)) throw unbounded('the pattern repeats a group');
  const endless = (plain.match(/[*+]|\{\d*,\d*\}|\{\d{2,}\}/g) ?? []).length;
  const optional = (plain.match(/\?/g) ?? []).length;
  if (endless > (plain.startsWith('^') ? 2 : 1) || optional > 10) throw unbounded('the pattern repeats too much');
}
