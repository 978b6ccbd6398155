import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Radio } from 'antd';
import { CircleMinus, RotateCcw, Square, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReturnSteps } from '@contracts/send-back';
import type { TaskDetail, TaskRow } from '@contracts/tasks';
import { codeText, errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../../components/dialog.css';
import { returnStepsQuery, useSendBack } from '../api/send-back';
import '../send-back.css';

type Step = ReturnSteps['items'][number];

/** To which step the request goes back, why, and what that brings: looked at before it is done. */
export function SendBackDialog({ task, onClose, onSent }: { task: TaskDetail; onClose: () => void; onSent: (next: TaskRow | null) => void }) {
  const text = useText();
  const { t, label, moment } = text;
  const { message } = App.useApp();
  const { data, error, isPending, refetch } = useQuery(returnStepsQuery(task.id));
  const send = useSendBack();
  const [activity, setActivity] = useState<string>();
  const [reason, setReason] = useState('');
  const chosen = data?.items.find((step) => step.activity === activity && step.whyNot === null);

  function doIt(): void {
    if (!data || !chosen) return;
    send.mutate({ taskId: task.id, activity: chosen.activity, reason: reason.trim(), seq: data.seq }, { onSuccess: ({ next }) => { void message.success(t('send-back.sent-back')); onSent(next as TaskRow | null); } });
  }

  return (
    <Modal
      open onCancel={onClose} mask={{ closable: reason.trim() === '' }} width={520} title={t('send-back.title')}
      footer={(
        <div className="dialog-foot">
          <Button type="primary" disabled={!chosen || !reason.trim()} loading={send.isPending} onClick={doIt}>{t('send-back.do')}</Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    >
      {isPending && <SkeletonLines rows={4} />}
      {error && !data && <p className="dialog-error" role="alert">{errorText(error, text)} <button type="button" className="chip-clear" onClick={() => void refetch()}>{t('action.retry')}</button></p>}
      {send.error && <p className="dialog-error" role="alert">{errorText(send.error, text)}</p>}
      {data?.items.length === 0 && <p className="muted">{t('send-back.none')}</p>}
      {data && data.items.length > 0 && (
        <>
          <Radio.Group aria-label={t('send-back.to')} className="return-steps" value={activity} onChange={({ target }) => setActivity(target.value as string)}>
            {data.items.map((step) => (
              <Radio key={step.activity} value={step.activity} disabled={step.whyNot !== null}>
                <span className="return-step">{label(step.title)}</span>
                <span className="muted">{step.by ? t('send-back.by', { name: label(step.by.name), when: moment(step.at) }) : moment(step.at)}</span>
                {step.whyNot && <span className="return-why">{codeText(step.whyNot.code, step.whyNot.params, text)}</span>}
              </Radio>
            ))}
          </Radio.Group>
          <label htmlFor="send-back-reason" className="field-label">{t('send-back.reason')}</label>
          <Input.TextArea id="send-back-reason" value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          {chosen && <WhatFollows step={chosen} />}
        </>
      )}
    </Modal>
  );
}

function WhatFollows({ step: { title, opensFor, again, reversals } }: { step: Step }) {
  const { t, label } = useText();
  const named = (labels: Step['again']): string => labels.map(label).join(t('list.comma'));
  return (
    <ul className="batch-preview return-preview" aria-live="polite">
      <li className="batch-will"><RotateCcw size={16} strokeWidth={1.7} aria-hidden /><span>{opensFor ? t('send-back.opens-for', { title: label(title), name: label(opensFor.name) }) : t('send-back.opens', { title: label(title) })}</span></li>
      <li><Square size={16} strokeWidth={1.7} aria-hidden /><span>{t('send-back.ends')}</span></li>
      {again.length > 0 && <li><Undo2 size={16} strokeWidth={1.7} aria-hidden className="directional" /><span>{t('send-back.again', { steps: named(again) })}</span></li>}
      {reversals.length > 0 && <li className="batch-wont"><CircleMinus size={16} strokeWidth={1.7} aria-hidden /><span>{t('send-back.reversed', { what: named(reversals) })}</span></li>}
    </ul>
  );
}
