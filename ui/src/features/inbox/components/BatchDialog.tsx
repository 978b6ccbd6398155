import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { BatchAct, BatchSelection } from '@contracts/task-batches';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../../components/dialog.css';
import { batchPreviewQuery, useStartBatch } from '../api/batches';
import { BatchVerdicts } from './BatchVerdicts';

/** What would become of the chosen tasks, before it is done: so many done, so many already so, and why not the others. */
export function BatchDialog({ act, selection, onClose, onStarted }: { act: Exclude<BatchAct, { kind: 'hand-over' }>; selection: BatchSelection; onClose: () => void; onStarted: () => void }) {
  const text = useText();
  const { t } = text;
  const { data, error, isPending, refetch } = useQuery(batchPreviewQuery({ act, selection }));
  const start = useStartBatch();
  // One key for this dialog: a second click, or an answer that was lost, makes no second batch.
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Modal
      open onCancel={onClose} width={520} title={t(`inbox.batch.title.${act.kind}`, { priority: act.kind === 'prioritise' ? t(`priority.${act.priority}`) : '', when: act.kind === 'follow-up' ? text.moment(act.at) : '' })}
      footer={(
        <div className="dialog-foot">
          <Button type="primary" disabled={!data || data.will === 0} loading={start.isPending} onClick={() => start.mutate({ act, selection, key }, { onSuccess: onStarted })}>{data ? t('inbox.batch.do', { count: data.will }) : t('inbox.batch.looking')}</Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    >
      {isPending && <SkeletonLines rows={3} />}
      {error && !data && <p className="dialog-error" role="alert">{errorText(error, text)} <button type="button" className="chip-clear" onClick={() => void refetch()}>{t('action.retry')}</button></p>}
      {start.error && <p className="dialog-error" role="alert">{errorText(start.error, text)}</p>}
      {data && <BatchVerdicts preview={data} />}
    </Modal>
  );
}
