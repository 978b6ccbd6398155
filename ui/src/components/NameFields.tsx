import { Input } from 'antd';
import type { Label } from '@contracts/label';
import { useText } from '../app/use-text';

/** A name in both languages, each written in its own direction. */
export function NameFields({ id, value, onChange, autoFocus = false }: { id: string; value: Label; onChange: (name: Label) => void; autoFocus?: boolean }) {
  const { t } = useText();
  return (
    <>
      <label htmlFor={`${id}-fa`}>{t('name.fa')}</label>
      <Input id={`${id}-fa`} dir="rtl" lang="fa" maxLength={100} autoFocus={autoFocus} value={value.fa} onChange={(e) => onChange({ ...value, fa: e.target.value })} />
      <label htmlFor={`${id}-en`}>{t('name.en')}</label>
      <Input id={`${id}-en`} dir="ltr" lang="en" maxLength={100} value={value.en} onChange={(e) => onChange({ ...value, en: e.target.value })} />
    </>
  );
}
