import { Button, Input, Select, Switch } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { AmountUnit, ChecklistItem, DurationValue, SettingKind, SettingValue } from '@contracts/settings';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { typedNumber } from '../../../lib/digits';
import { useMoneyInput } from '../../forms/widgets/use-money-input';

interface Props { id: string; kind: SettingKind; unit: AmountUnit | null; value: SettingValue | undefined; onChange: (value: SettingValue | undefined) => void }
const durationUnits: DurationValue['unit'][] = ['min', 'h', 'wh', 'wd', 'd'];
const isMoney = (unit: AmountUnit | null): boolean => unit === 'rial' || unit === 'rial-a-day';

/** A field for each kind of value; `undefined` is none that can be sent. */
export function ValueField({ id, kind, unit, value, onChange }: Props) {
  const { t } = useText();
  switch (kind) {
    case 'flag': return <span className="setting-flag"><Switch id={id} checked={value === true} onChange={onChange} aria-labelledby={`${id}-label`} />{t(value === true ? 'settings.yes' : 'settings.no')}</span>;
    case 'amount': return isMoney(unit) ? <Money id={id} value={value as number | undefined} onChange={onChange} /> : <Whole id={id} unit={unit} value={value as number | undefined} onChange={onChange} />;
    case 'duration': return <Duration id={id} value={value as DurationValue | undefined} onChange={onChange} />;
    case 'checklist': return <Checks value={(value as ChecklistItem[] | undefined) ?? []} onChange={onChange} />;
  }
}

const whole = (typed: string): number | undefined => { const plain = typedNumber(typed); return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined; };

function Money({ id, value, onChange }: { id: string; value: number | undefined; onChange: (value: number | undefined) => void }) {
  const { unitName } = useText();
  const { shown, typed, attach, blur } = useMoneyInput(value === undefined ? '' : String(value), (rial) => onChange(rial === undefined ? undefined : whole(rial)));
  return <Input id={id} ref={(ref) => attach(ref?.input ?? null)} className="input-money" inputMode="numeric" suffix={<span className="muted">{unitName}</span>} value={shown} onChange={typed} onBlur={blur} aria-labelledby={`${id}-label`} />;
}

function Whole({ id, unit, value, onChange }: { id: string; unit: AmountUnit | null; value: number | undefined; onChange: (value: number | undefined) => void }) {
  const { t, count } = useText();
  return <Input id={id} className="input-number" inputMode="numeric" suffix={unit && <span className="muted">{t(`settings.unit.${unit}`)}</span>} value={value === undefined ? '' : count(value)} onChange={(e) => onChange(whole(e.target.value))} aria-labelledby={`${id}-label`} />;
}

function Duration({ id, value, onChange }: { id: string; value: DurationValue | undefined; onChange: (value: DurationValue | undefined) => void }) {
  const { t } = useText();
  const unit = value?.unit ?? 'wd';
  const amount = value && value.amount > 0 ? value.amount : undefined;
  return (
    <span className="setting-duration">
      <Whole id={id} unit={null} value={amount} onChange={(next) => onChange(next === undefined || next === 0 ? undefined : { amount: next, unit })} />
      <Select value={unit} onChange={(next) => onChange(amount === undefined ? undefined : { amount, unit: next })} options={durationUnits.map((one) => ({ value: one, label: t(`settings.unit.${one}`) }))} aria-label={t('settings.unit')} />
    </span>
  );
}

/** A check keeps its id when it is reworded, so that what was ticked stays known; a new one gets the next free. */
function Checks({ value, onChange }: { value: ChecklistItem[]; onChange: (value: ChecklistItem[]) => void }) {
  const { t } = useText();
  const next = (): string => { for (let n = value.length + 1; ; n += 1) if (!value.some(({ id }) => id === `check-${n}`)) return `check-${n}`; };
  const change = (at: number, part: Partial<ChecklistItem>): void => onChange(value.map((check, index) => (index === at ? { ...check, ...part } : check)));
  return (
    <div className="setting-check-list">
      {value.map((check, at) => (
        <div key={check.id}>
          <Input value={check.fa} dir="rtl" maxLength={200} placeholder={t('settings.check.fa')} aria-label={t('settings.check.fa')} onChange={(e) => change(at, { fa: e.target.value })} />
          <Input value={check.en} dir="ltr" maxLength={200} placeholder={t('settings.check.en')} aria-label={t('settings.check.en')} onChange={(e) => change(at, { en: e.target.value })} />
          <IconButton label={t('settings.check.remove')} icon={<Trash2 size={16} strokeWidth={1.7} />} onClick={() => onChange(value.filter((_, index) => index !== at))} />
        </div>
      ))}
      <Button icon={<Plus size={15} strokeWidth={1.7} />} onClick={() => onChange([...value, { id: next(), fa: '', en: '' }])}>{t('settings.check.add')}</Button>
    </div>
  );
}
