import { Input } from 'antd';
import { useText } from '../../../app/use-text';
import { textOf, type WidgetProps } from './widget';

const languages = ['fa', 'en'] as const;

/** One text in both languages, each written in its own direction. */
export function BilingualWidget({ id, value, onChange, schema, disabled, invalid, describedBy }: WidgetProps) {
  const { t } = useText();
  const both = (value ?? {}) as Partial<Record<(typeof languages)[number], unknown>>;
  function change(language: (typeof languages)[number], typed: string): void {
    const { [language]: _was, ...others } = both;
    const next = typed === '' ? others : { ...others, [language]: typed };
    onChange(Object.keys(next).length > 0 ? next : undefined);
  }
  return (
    <div className="bilingual">
      {languages.map((language, index) => (
        <Input
          key={language} id={index === 0 ? id : `${id}-${language}`} dir={language === 'fa' ? 'rtl' : 'ltr'} lang={language} value={textOf(both[language])} disabled={disabled} status={invalid ? 'error' : ''}
          maxLength={schema.properties?.[language]?.maxLength} placeholder={t(`name.${language}`)} aria-label={t(`name.${language}`)} aria-invalid={invalid || undefined} aria-describedby={describedBy} onChange={(e) => change(language, e.target.value)}
        />
      ))}
    </div>
  );
}
