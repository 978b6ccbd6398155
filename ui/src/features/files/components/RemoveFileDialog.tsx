import { App, Input, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { RequestFile } from '@contracts/files';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useRemoveFile } from '../api/files';

/** Why a file leaves its request: it does not come back. */
export function RemoveFileDialog({ file, onClose }: { file: RequestFile; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const remove = useRemoveFile();
  const send = (): void => remove.mutate({ id: file.id, reason: reason.trim() }, { onSuccess: () => { void message.success(t('files.removed-done')); onClose(); } });

  return (
    <Modal open onCancel={onClose} mask={{ closable: reason.trim() === '' }} onOk={send} title={t('files.remove-title', { name: file.name })} okText={t('files.remove-do')} cancelText={t('action.cancel')} okButtonProps={{ danger: true, disabled: !reason.trim(), loading: remove.isPending }} width={460} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <p className="muted file-remove-text">{t('files.remove-text')}</p>
      <label htmlFor="file-remove-reason" className="field-label">{t('files.remove-reason')}</label>
      <Input.TextArea id="file-remove-reason" value={reason} onChange={(e) => setReason(e.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      {remove.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(remove.error, text)}</p>}
    </Modal>
  );
}
