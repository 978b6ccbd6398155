import { Button, Modal } from 'antd';
import { useText } from '../../../app/use-text';
import { SecretBox } from '../../../components/SecretBox';

/** The secret of a webhook, shown this once. */
export function SecretDialog({ title, secret, text, onClose }: { title: string; secret: string; text: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal open onCancel={onClose} title={title} width={560} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('secret.kept')}</Button>}>
      <SecretBox secret={secret} label={t('webhooks.secret')} />
      <p className="muted">{text}</p>
    </Modal>
  );
}
