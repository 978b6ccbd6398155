import { Modal } from 'antd';
import { useText } from '../use-text';
import { PreferenceChoices } from './PreferenceChoices';

export function PreferencesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('preferences.title')} width={440}>
      <PreferenceChoices />
    </Modal>
  );
}
