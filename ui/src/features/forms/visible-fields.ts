import { useEffect, useState } from 'react';
import type { FormUi } from '@contracts/form';
import type { Values } from './form-schema';

type Evaluate = (expression: string, context: Record<string, unknown>) => unknown;

/** FEEL comes only with a form that has a condition. */
async function loadFeel(): Promise<Evaluate> {
  const { evaluate } = await import('feelin');
  return (expression, context) => evaluate(expression, context).value;
}

export function conditionsOf(ui: FormUi): [field: string, condition: string][] {
  return Object.entries(ui.fields).flatMap(([name, field]) => (field.visibleIf ? [[name, field.visibleIf] as [string, string]] : []));
}

/** Names of the fields that their conditions hide. A condition that cannot be evaluated hides nothing: better a field too many. */
export function hiddenFields(ui: FormUi, values: Values, names: readonly string[], evaluate: Evaluate): Set<string> {
  // A name that has no value yet is null, not unknown.
  const context = { ...Object.fromEntries(names.map((name) => [name, null])), ...values };
  const hidden = new Set<string>();
  for (const [name, condition] of conditionsOf(ui)) {
    try {
      if (evaluate(condition, context) !== true) hidden.add(name);
    } catch {
      continue;
    }
  }
  return hidden;
}

export function useHiddenFields(ui: FormUi, values: Values, names: readonly string[]): Set<string> {
  const [evaluate, setEvaluate] = useState<{ run: Evaluate } | null>(null);
  const conditional = conditionsOf(ui).length > 0;
  useEffect(() => {
    if (!conditional) return undefined;
    let wanted = true;
    void loadFeel().then((run) => { if (wanted) setEvaluate({ run }); });
    return () => { wanted = false; };
  }, [conditional]);
  if (!conditional) return new Set();
  return evaluate ? hiddenFields(ui, values, names, evaluate.run) : new Set(conditionsOf(ui).map(([name]) => name));
}
