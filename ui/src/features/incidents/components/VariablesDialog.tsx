import { useQuery } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { CircleAlert, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Label } from '@contracts/label';
import { errorText, incidentText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { incidentVariables, useRetryIncident } from '../api/incidents';
import { namePattern, textOf, valueOf, type Json, type VariableText } from '../variable-text';
import '../variables.css';
import { VariableRow } from './VariableRow';

export interface OpenIncident { id: string; element: string; title: Label | null; code: string; message: string }

/** An operator puts right what the step that failed reads, and tries it again: both or neither. */
export function VariablesDialog({ incident, onClose }: { incident: OpenIncident; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(incidentVariables(incident.id));
  const retry = useRetryIncident();
  const [changed, setChanged] = useState<Record<string, VariableText>>({});
  const [added, setAdded] = useState<VariableText[]>([]);
  const known = data?.variables ?? {};
  const names = Object.keys(known).toSorted((a, b) => a.localeCompare(b));
  const edits = [...Object.values(changed), ...added.filter(({ name, text: typed }) => name !== '' || typed !== '')];
  const wrong = edits.some((edit) => valueOf(edit) === undefined || !namePattern.test(edit.name)) || added.some(({ name }) => name in known);

  function change(row: VariableText): void {
    const { [row.name]: _before, ...others } = changed;
    const same = JSON.stringify(valueOf(row)) === JSON.stringify(known[row.name]);
    setChanged(same ? others : { ...others, [row.name]: row });
  }
  function send(): void {
    const variables = Object.fromEntries(edits.map((edit): [string, Json] => [edit.name, valueOf(edit) ?? null]));
    retry.mutate({ id: incident.id, ...(edits.length > 0 && { variables }) }, { onSuccess: () => { void message.success(t('request.done')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} onOk={send} title={t('variables.title')} width={620} cancelText={t('action.cancel')}
      okText={t('variables.send', { count: edits.length })} okButtonProps={{ disabled: wrong || !data, loading: retry.isPending }} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="variables-cause">
        <strong>{incident.title ? <bdi>{text.label(incident.title)}</bdi> : <bdi dir="ltr">{incident.element}</bdi>}</strong> {incidentText(incident.code, text)}
        {incident.message && <bdi className="muted" dir="ltr">{incident.message}</bdi>}
      </p>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={40} /> : (
        <div className="variables">
          {names.length === 0 && <p className="muted">{t('variables.none')}</p>}
          {names.map((name) => <VariableRow key={name} row={changed[name] ?? textOf(name, known[name] ?? null)} changed={name in changed} onChange={change} />)}
          {added.map((row, index) => <VariableRow key={index} row={row} changed own taken={row.name in known} onChange={(next) => setAdded(added.with(index, next))} />)}
          <Button type="link" size="small" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setAdded([...added, { name: '', kind: 'text', text: '' }])}>{t('variables.add')}</Button>
        </div>
      )}
      {retry.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(retry.error, text)}</p>}
    </Modal>
  );
}
