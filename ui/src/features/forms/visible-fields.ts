import { useEffect, useMemo, useState } from 'react';
import type { Form } from '@contracts/form';
import { conditionsOf } from '@contracts/form-conditions';
import { pruned, type Values } from './form-schema';

type Ask = typeof import('../../../../engine/feel/conditions').hiddenBy;
/** Without it everything is shown: the server leaves out what is not asked. */
const showAll: Ask = () => new Set();

/** Names of the fields that their conditions hide with these values, as the server finds it. FEEL comes only with a form that has a condition. */
export function useHiddenFields(form: Form, values: Values): ReadonlySet<string> {
  const conditions = useMemo(() => conditionsOf(form), [form]);
  const conditional = Object.keys(conditions.conditions);
  const isConditional = conditional.length > 0;
  const [ask, setAsk] = useState<{ run: Ask } | null>(null);
  useEffect(() => {
    if (!isConditional) return undefined;
    let wanted = true;
    const come = (run: Ask): void => { if (wanted) setAsk({ run }); };
    void import('../../../../engine/feel/conditions').then(({ hiddenBy }) => come(hiddenBy), () => come(showAll));
    return () => { wanted = false; };
  }, [isConditional]);
  if (!isConditional) return new Set();
  // What would be sent is asked about, not what is half typed.
  return ask ? ask.run(conditions, pruned(values, conditions.names)) : new Set(conditional);
}
