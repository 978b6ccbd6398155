import type { Language } from '@contracts/label';
import { useText } from '../../../app/use-text';

const languages = ['fa', 'en'] as const;

/** In which of the two languages something is shown or written; `missing`: those in which it is not said yet. */
export function LanguageChips({ value, onChange, missing = [] }: { value: Language; onChange: (language: Language) => void; missing?: readonly Language[] }) {
  const { t } = useText();
  return (
    <span className="catalogue-parts" role="group" aria-label={t('knowledge.language')}>
      {languages.map((one) => <button key={one} type="button" className="chip" lang={one} aria-pressed={one === value} onClick={() => onChange(one)}>{t(`knowledge.language.${one}`)}{missing.includes(one) && <span className="article-missing" title={t('knowledge.language.missing')} aria-label={t('knowledge.language.missing')} />}</button>)}
    </span>
  );
}
