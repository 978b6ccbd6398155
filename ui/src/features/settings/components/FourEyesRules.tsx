import { ArrowLeftRight } from 'lucide-react';
import { fourEyes } from '@contracts/four-eyes';
import { useText } from '../../../app/use-text';

/** The pairs of acts that nobody does both on one request: not to be set, but to be known. */
export function FourEyesRules() {
  const { t, label } = useText();
  return (
    <section className="settings-group" aria-labelledby="settings-four-eyes">
      <h2 id="settings-four-eyes">{t('settings.four-eyes.title')}</h2>
      <p className="muted">{t('settings.four-eyes.text')}</p>
      <ul>
        {fourEyes.map(({ key, one, other }) => (
          <li key={key} className="four-eyes">
            <span>{label(one.label)}</span>
            <ArrowLeftRight size={14} strokeWidth={1.7} role="img" aria-label={t('settings.four-eyes.never')} />
            <span>{label(other.label)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
