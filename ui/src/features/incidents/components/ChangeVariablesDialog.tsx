import { useQuery } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { instanceVariables, useSetVariables } from '../api/variables';
import { useVariableEdits, VariableFields } from './VariableFields';

/** An operator changes what the diagram of a request reads; conditions that wait for it are tested at once. */
export function ChangeVariablesDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(instanceVariables(requestId));
  const set = useSetVariables(requestId);
  const edits = useVariableEdits(data?.variables ?? {});

  function send(): void {
    set.mutate(edits.values(), { onSuccess: () => { void message.success(t('request.done')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} onOk={send} title={t('variables.change.title')} width={620} cancelText={t('action.cancel')}
      okText={t('variables.change.save', { count: edits.count })} okButtonProps={{ disabled: edits.wrong || edits.count === 0 || !data, loading: set.isPending }} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="muted">{t('variables.change.text')}</p>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={40} /> : <VariableFields edits={edits} none={t('variables.change.none')} />}
      {set.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(set.error, text)}</p>}
    </Modal>
  );
}
