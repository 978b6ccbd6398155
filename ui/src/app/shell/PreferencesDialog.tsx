import { Modal, Segmented } from 'antd';
import type { Preferences } from '@contracts/session';
import { usePreferenceChange } from '../../features/session/api/session';
import { usePreferences } from '../preferences';
import { useText } from '../use-text';

const choices: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ['fa', 'en'], theme: ['light', 'dark', 'system'], density: ['comfortable', 'compact'], moneyUnit: ['rial', 'toman'],
};

export function PreferencesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const preferences = usePreferences();
  const change = usePreferenceChange();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('preferences.title')} width={440}>
      <div className="preferences">
        {(Object.keys(choices) as (keyof Preferences)[]).map((name) => (
          <div key={name}>
            <span id={`preference-${name}`}>{t(`preferences.${name}`)}</span>
            <Segmented<string>
              aria-labelledby={`preference-${name}`} value={preferences[name]} onChange={(value) => change.mutate({ [name]: value })}
              options={choices[name].map((value) => ({ value, label: t(`preferences.${name}.${value}`) }))}
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}
