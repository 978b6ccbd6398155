import { Modal } from 'antd';
import { Kbd } from '../../components/Kbd';
import { useText } from '../use-text';

const groups: Record<string, string[]> = {
  everywhere: ['/', 'g i', 'g r', 'n', '?'],
  inbox: ['j', 'k', 'Enter', 'c', 't', 'x', 'Shift x', 'Ctrl Enter', 'Alt ↑'],
};

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shortcuts.title')} width={440}>
      {Object.entries(groups).map(([group, keys]) => (
        <section key={group} className="shortcuts">
          <h3>{t(`shortcuts.${group}`)}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key}><dt>{t(`shortcuts.key.${key.replace(/ /g, '-').toLowerCase()}`)}</dt><dd dir="ltr">{key.split(' ').map((one) => <Kbd key={one}>{one}</Kbd>)}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
