import { Input, Segmented, Select } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useText } from '../../../app/use-text';
import { namePattern, valueOf, variableKinds, type VariableText } from '../variable-text';

interface Props { row: VariableText; changed: boolean; /** One that is added: its name and kind are given too. */ own?: boolean; taken?: boolean; onChange: (row: VariableText) => void }

/** One variable: its name as the diagram writes it, and its value by its kind. */
export function VariableRow({ row, changed, own = false, taken = false, onChange }: Props) {
  const { t } = useText();
  const label = row.name || t('variables.name');
  const badName = own && row.name !== '' && (taken || !namePattern.test(row.name));
  const badValue = changed && (row.text !== '' || row.kind !== 'text') && valueOf(row) === undefined;
  const set = (typed: string): void => onChange({ ...row, text: typed });
  return (
    <div className={changed ? 'variable variable-changed' : 'variable'} role="group" aria-label={label}>
      <div className="variable-name">
        {own ? <Input value={row.name} dir="ltr" placeholder={t('variables.name')} aria-label={t('variables.name')} status={badName ? 'error' : ''} onChange={(e) => onChange({ ...row, name: e.target.value.trim() })} /> : <bdi dir="ltr">{row.name}</bdi>}
        {own && <Select value={row.kind} aria-label={t('variables.kind')} options={variableKinds.map((kind) => ({ value: kind, label: t(`variables.kind.${kind}`) }))} onChange={(kind) => onChange({ ...row, kind, text: kind === 'boolean' ? 'true' : '' })} />}
      </div>
      <div className="variable-value">
        {row.kind === 'boolean' ? <Segmented value={row.text} aria-label={label} options={[{ value: 'true', label: t('form.yes') }, { value: 'false', label: t('form.no') }]} onChange={set} />
          : row.kind === 'number' ? <Input value={row.text} dir="ltr" inputMode="decimal" aria-label={label} status={badValue ? 'error' : ''} onChange={(e) => set(e.target.value)} />
          : <Input.TextArea value={row.text} {...(row.kind === 'json' ? { dir: 'ltr', className: 'variable-json', spellCheck: false } : { dir: 'auto' })} autoSize={{ minRows: 1, maxRows: row.kind === 'json' ? 8 : 4 }} aria-label={label} status={badValue ? 'error' : ''} onChange={(e) => set(e.target.value)} />}
        {(badName || badValue) && <p className="field-error"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{t(badName ? (taken ? 'variables.taken' : 'variables.bad-name') : `variables.bad-${row.kind === 'number' ? 'number' : 'json'}`)}</p>}
      </div>
    </div>
  );
}
