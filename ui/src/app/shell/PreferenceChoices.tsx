import { Segmented } from 'antd';
import type { Preferences } from '@contracts/session';
import { usePreferenceChange } from '../../features/session/api/session';
import { usePreferences } from '../preferences';
import { useText } from '../use-text';

/** What is chosen among words; of what one is notified is asked where it is explained. */
type Choice = Exclude<keyof Preferences, 'notifications' | 'quietNotices'>;
const choices: { [K in Choice]: readonly Preferences[K][] } = {
  language: ['fa', 'en'], theme: ['light', 'dark', 'system'], density: ['comfortable', 'compact'], moneyUnit: ['rial', 'toman'],
};

export function PreferenceChoices() {
  const { t } = useText();
  const preferences = usePreferences();
  const change = usePreferenceChange();
  return (
    <div className="preferences">
      {(Object.keys(choices) as Choice[]).map((name) => (
        <div key={name}>
          <span id={`preference-${name}`}>{t(`preferences.${name}`)}</span>
          <Segmented<string>
            aria-labelledby={`preference-${name}`} value={preferences[name]} onChange={(value) => change.mutate({ [name]: value })}
            options={choices[name].map((value) => ({ value, label: t(`preferences.${name}.${value}`) }))}
          />
        </div>
      ))}
    </div>
  );
}
