import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { namePattern, textOf, valueOf, type Json, type VariableText } from '../variable-text';
import '../variables.css';
import { VariableRow } from './VariableRow';

/** What is typed over the variables that are known: changed ones, and new ones. */
export function useVariableEdits(known: Record<string, unknown>) {
  const [changed, setChanged] = useState<Record<string, VariableText>>({});
  const [added, setAdded] = useState<VariableText[]>([]);
  const edits = [...Object.values(changed), ...added.filter(({ name, text: typed }) => name !== '' || typed !== '')];
  return {
    known, changed, added, setAdded,
    count: edits.length,
    wrong: edits.some((edit) => valueOf(edit) === undefined || !namePattern.test(edit.name)) || added.some(({ name }) => name in known),
    values: (): Record<string, Json> => Object.fromEntries(edits.map((edit): [string, Json] => [edit.name, valueOf(edit) ?? null])),
    change(row: VariableText): void {
      const { [row.name]: _before, ...others } = changed;
      const same = JSON.stringify(valueOf(row)) === JSON.stringify(known[row.name]);
      setChanged(same ? others : { ...others, [row.name]: row });
    },
  };
}

export function VariableFields({ edits, none }: { edits: ReturnType<typeof useVariableEdits>; /** Where there are none yet. */ none: string }) {
  const { t } = useText();
  const { known, changed, added, setAdded, change } = edits;
  const names = Object.keys(known).toSorted((a, b) => a.localeCompare(b));
  return (
    <div className="variables">
      {names.length === 0 && <p className="muted">{none}</p>}
      {names.map((name) => <VariableRow key={name} row={changed[name] ?? textOf(name, known[name] ?? null)} changed={name in changed} onChange={change} />)}
      {added.map((row, index) => <VariableRow key={index} row={row} changed own taken={row.name in known} onChange={(next) => setAdded(added.with(index, next))} />)}
      <Button type="link" size="small" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setAdded([...added, { name: '', kind: 'text', text: '' }])}>{t('variables.add')}</Button>
    </div>
  );
}
