import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { CircleAlert, CircleCheck, CircleMinus, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { BatchAct, BatchSelection } from '@contracts/task-batches';
import { codeText, errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { batchPreviewQuery, useStartBatch } from '../api/batches';

/** What would become of the chosen tasks, before it is done: so many done, so many already so, and why not the others. */
export function BatchDialog({ act, selection, onClose, onStarted }: { act: BatchAct; selection: BatchSelection; onClose: () => void; onStarted: () => void }) {
  const text = useText();
  const { t, count, label, digits } = text;
  const { data, error, isPending } = useQuery(batchPreviewQuery({ act, selection }));
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
      {(error ?? start.error) && <p className="dialog-error" role="alert">{errorText(error ?? start.error, text)}</p>}
      {data && (
        <ul className="batch-preview">
          <li className="batch-will"><CircleCheck size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.will', { count: data.will })}</span></li>
          {data.same > 0 && <li><CircleMinus size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.same', { count: data.same })}</span></li>}
          {data.unseen > 0 && <li><EyeOff size={16} strokeWidth={1.7} aria-hidden /><span>{t('inbox.batch.unseen', { count: data.unseen })}</span></li>}
          {data.wont.map(({ code, count: many }) => {
            const rows = data.rows.filter((row) => row.code === code);
            return (
              <li key={code} className="batch-wont">
                <CircleAlert size={16} strokeWidth={1.7} aria-hidden />
                <details><summary>{t('inbox.batch.wont', { count: count(many), reason: codeText(code, {}, text) })}</summary><ul>{rows.map((row) => <li key={row.id}><bdi>{label(row.title)}</bdi> {row.no && <bdi dir="ltr">{digits(row.no)}</bdi>}</li>)}</ul></details>
              </li>
            );
          })}
          {data.more && <li className="muted">{t('inbox.batch.more', { count: count(data.total) })}</li>}
        </ul>
      )}
    </Modal>
  );
}
