import { Button, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import type { PersonRow } from '@contracts/people';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SecretBox } from '../../../components/SecretBox';
import { usePasswordReset } from '../api/people';

/** Asks once, then shows the one-time password, to be handed over. */
export function ResetPasswordDialog({ person, onClose }: { person: Pick<PersonRow, 'id' | 'name'>; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const reset = usePasswordReset();
  const name = label(person.name);
  if (reset.data) {
    return (
      <Modal open onCancel={onClose} title={t('people.reset-done', { name })} width={480} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('secret.kept')}</Button>}>
        <SecretBox secret={reset.data.password} label={t('people.one-time-password')} />
        <p className="muted">{t('people.reset-once', { at: text.moment(reset.data.until) })}</p>
      </Modal>
    );
  }
  return (
    <Modal open onCancel={onClose} title={t('people.reset-ask', { name })} width={480} okText={t('people.reset')} cancelText={t('action.cancel')} confirmLoading={reset.isPending} onOk={() => reset.mutate(person.id)}>
      <p>{t('people.reset-text')}</p>
      {reset.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(reset.error, text)}</p>}
    </Modal>
  );
}
