import { useQuery } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import type { Label } from '@contracts/label';
import { errorText, incidentText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { incidentVariables, useRetryIncident } from '../api/incidents';
import { useVariableEdits, VariableFields } from './VariableFields';

export interface OpenIncident { id: string; element: string; title: Label | null; code: string; message: string }

/** An operator puts right what the step that failed reads, and tries it again: both or neither. */
export function VariablesDialog({ incident, onClose }: { incident: OpenIncident; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(incidentVariables(incident.id));
  const retry = useRetryIncident();
  const edits = useVariableEdits(data?.variables ?? {});

  function send(): void {
    retry.mutate({ id: incident.id, ...(edits.count > 0 && { variables: edits.values() }) }, { onSuccess: () => { void message.success(t('request.done')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} onOk={send} title={t('variables.title')} width={620} cancelText={t('action.cancel')}
      okText={t('variables.send', { count: edits.count })} okButtonProps={{ disabled: edits.wrong || !data, loading: retry.isPending }} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="variables-cause">
        <strong>{incident.title ? <bdi>{text.label(incident.title)}</bdi> : <bdi dir="ltr">{incident.element}</bdi>}</strong> {incidentText(incident.code, text)}
        {incident.message && <bdi className="muted" dir="ltr">{incident.message}</bdi>}
      </p>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={40} /> : <VariableFields edits={edits} none={t('variables.none')} />}
      {retry.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(retry.error, text)}</p>}
    </Modal>
  );
}
