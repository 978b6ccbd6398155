import { App, Input, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useEraseCustomer } from '../api/erase-customer';

/** Asks once more, with a reason: it cannot be taken back. */
export function EraseDialog({ customer, onClose }: { customer: { id: string; name: string }; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const erase = useEraseCustomer(customer.id);

  function send(): void {
    erase.mutate(reason.trim(), { onSuccess: ({ requests }) => { void message.success(t('erase.done', { count: requests })); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} onOk={send} title={t('erase.title', { name: customer.name })} okText={t('erase.do')} cancelText={t('action.cancel')} okButtonProps={{ danger: true, disabled: !reason.trim(), loading: erase.isPending }} width={480} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="muted void-text">{t('erase.text')}</p>
      <label htmlFor="erase-reason" className="field-label">{t('erase.reason')}</label>
      <Input.TextArea id="erase-reason" value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      {erase.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(erase.error, text)}</p>}
    </Modal>
  );
}
