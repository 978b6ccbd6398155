import { App, Input, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { RequestDetail } from '@contracts/requests';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useRequestAct } from '../api/act-on-request';

export function VoidDialog({ request, open, onClose }: { request: RequestDetail; open: boolean; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const act = useRequestAct(request.id);

  function send(): void {
    act.mutate({ act: 'void', reason: reason.trim() }, { onSuccess: ({ status }) => { void message.success(t(status === 'done' ? 'request.done' : 'request.accepted')); setReason(''); onClose(); } });
  }

  return (
    <Modal open={open} onCancel={onClose} onOk={send} title={t('request.void.title', { no: text.digits(request.no) })} okText={t('request.void.do')} cancelText={t('action.cancel')} okButtonProps={{ danger: true, disabled: !reason.trim(), loading: act.isPending }} width={460} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="muted void-text">{t('request.void.text')}</p>
      <label htmlFor="void-reason" className="field-label">{t('request.void.reason')}</label>
      <Input.TextArea id="void-reason" value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      {act.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(act.error, text)}</p>}
    </Modal>
  );
}
