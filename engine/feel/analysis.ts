import type { Expr, Test } from './syntax';

/** The expressions directly inside an expression. */
export function parts(expr: Expr): Expr[] {
  switch (expr.is) {
    case 'constant':
    case 'name': return [];
    case 'path': return [expr.of];
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic': return [expr.left, expr.right];
    case 'between': return [expr.value, expr.low, expr.high];
    case 'in': return [expr.value, ...expr.tests.flatMap(partsOfTest)];
    case 'if': return [expr.test, expr.then, expr.else];
    case 'list': return expr.items;
    case 'context': return expr.entries.map(({ value }) => value);
    case 'filter': return [expr.of, expr.by];
    case 'each': return [...expr.iterators.flatMap(({ from, to }) => (to ? [from, to] : [from])), expr.body];
    case 'call': return expr.args;
    case 'instance': return [expr.value];
  }
}

function partsOfTest(test: Test): Expr[] {
  return test.is === 'range' ? [test.low, test.high] : [test.value];
}

/**
 * Names that must come from variables. Names that an expression brings itself are left out: iterators, entries of a context,
 * and everything inside a filter, where the fields of the item are names.
 */
export function freeNames(expr: Expr, local: ReadonlySet<string> = new Set()): string[] {
  if (expr.is === 'name') return local.has(expr.name) ? [] : [expr.name];
  if (expr.is === 'filter') return freeNames(expr.of, local);
  if (expr.is === 'each') {
    const known = new Set(local);
    const found: string[] = [];
    for (const { name, from, to } of expr.iterators) {
      found.push(...freeNames(from, known), ...(to ? freeNames(to, known) : []));
      known.add(name);
    }
    return [...found, ...freeNames(expr.body, known)];
  }
  if (expr.is === 'context') {
    const known = new Set(local);
    return expr.entries.flatMap(({ key, value }) => {
      const found = freeNames(value, known);
      known.add(key);
      return found;
    });
  }
  return parts(expr).flatMap((part) => freeNames(part, local));
}

/** Whether the name is anywhere in the expression. */
export function mentions(expr: Expr, name: string): boolean {
  return (expr.is === 'name' && expr.name === name) || parts(expr).some((part) => mentions(part, name));
}

/** Every `x.outcome` that is compared with a text. */
export function outcomesCompared(expr: Expr): { name: string; outcome: string }[] {
  const inner = parts(expr).flatMap(outcomesCompared);
  if (expr.is === 'compare') return [...inner, ...pair(expr.left, expr.right), ...pair(expr.right, expr.left)];
  if (expr.is === 'in') {
    const values = expr.tests.flatMap((test) => (test.is !== 'value' ? [] : test.value.is === 'list' ? test.value.items : [test.value]));
    return [...inner, ...values.flatMap((value) => pair(expr.value, value))];
  }
  return inner;
}

function pair(path: Expr, value: Expr): { name: string; outcome: string }[] {
  if (path.is !== 'path' || path.key !== 'outcome' || path.of.is !== 'name') return [];
  return value.is === 'constant' && typeof value.value === 'string' ? [{ name: path.of.name, outcome: value.value }] : [];
}
