import { Button, Checkbox, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import type { PlanLineFields } from '@contracts/warranty-plans';
import { coverClasses, coverKinds, exchangeKinds, exclusions } from '@contracts/warranties';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { newLine, type PlanValues } from '../plan-values';
import { CountField } from './CountField';
import { LengthFields } from './LengthFields';

interface Props { values: PlanValues; readOnly: boolean; errorOf: (path: string) => string | undefined; onChange: (change: Partial<PlanValues>) => void }

/** What is promised, line by line: for what, of which kind, how long, how far the meter may go, and what it leaves out. */
export function PlanLines({ values, readOnly, errorOf, onChange }: Props) {
  const { t } = useText();
  const { lines } = values;
  const set = (nth: number, change: Partial<PlanLineFields>): void => onChange({ lines: lines.map((line, at) => (at === nth ? { ...line, ...change } : line)) });
  return (
    <section aria-labelledby="plan-lines">
      <h3 id="plan-lines">{t('warranty.lines')}</h3>
      <ol className="plan-lines">
        {lines.map((line, nth) => <Line key={`${nth}/${lines.length}`} nth={nth} line={line} values={values} errorOf={errorOf} onChange={(change) => set(nth, change)} onName={(id, name) => onChange({ names: { ...values.names, [id]: name }, lines: lines.map((one, at) => (at === nth ? { ...one, itemId: id } : one)) })} onRemove={readOnly || lines.length === 1 ? undefined : () => onChange({ lines: lines.filter((_, at) => at !== nth) })} />)}
      </ol>
      {!readOnly && <Button icon={<Plus size={15} strokeWidth={1.8} />} disabled={lines.length >= 100} onClick={() => onChange({ lines: [...lines, newLine] })}>{t('warranty.line.add')}</Button>}
    </section>
  );
}

function Line({ nth, line, values, errorOf, onChange, onName, onRemove }: { nth: number; line: PlanLineFields; values: PlanValues; errorOf: Props['errorOf']; onChange: (change: Partial<PlanLineFields>) => void; onName: (id: string, name: string) => void; onRemove: (() => void) | undefined }) {
  const text = useText();
  const { t } = text;
  const of = (field: string): string | undefined => errorOf(`lines.${nth}.${field}`);
  const wrong = [...new Set(['itemId', 'class', 'kind', 'length', 'usage', 'afterWarranty', 'share', 'exclusions'].flatMap((field) => of(field) ?? []))];
  return (
    <li className="plan-line" aria-label={t('warranty.line.nth', { nth: text.count(nth + 1) })}>
      <div className="plan-line-what">
        {line.itemId === null ? (
          <LookUpSelect key="any" kind="item" role="part" title={t('warranty.line.item')} value={undefined} placeholder={t('warranty.whole')} onChange={onName} />
        ) : (
          <span className="plan-part"><bdi>{values.names[line.itemId] ?? '…'}</bdi>{onRemove && <IconButton label={t('warranty.line.whole')} icon={<X size={15} strokeWidth={1.8} />} onClick={() => onChange({ itemId: null })} />}</span>
        )}
        <Select aria-label={t('warranty.line.class')} value={line.class} onChange={(next) => onChange({ class: next })} options={coverClasses.map((one) => ({ value: one, label: t(`warranty.class.${one}`) }))} />
        <Select aria-label={t('warranty.line.kind')} value={line.kind} onChange={(next) => onChange({ kind: next, ...(next === 'warranty' && { afterWarranty: false }) })} options={coverKinds.map((one) => ({ value: one, label: t(`warranty.kind.${one}`) }))} />
        {onRemove && <IconButton label={t('warranty.line.remove', { nth: text.count(nth + 1) })} icon={<X size={16} strokeWidth={1.7} />} onClick={onRemove} />}
      </div>
      <div className="plan-line-how">
        <Checkbox checked={line.length !== null} onChange={(e) => onChange({ length: e.target.checked ? { months: 12, days: 0 } : null })}>{t('warranty.line.time')}</Checkbox>
        {line.length && <LengthFields label={t('warranty.line.time')} value={line.length} error={Boolean(of('length'))} onChange={(length) => onChange({ length })} />}
        {values.usageUnit && <CountField label={t('warranty.line.usage')} most={100_000_000} least={1} after={t(`warranty.unit.${values.usageUnit}`)} value={line.usage} error={Boolean(of('usage'))} onChange={(usage) => onChange({ usage })} />}
        <CountField label={t('warranty.line.share')} most={100} least={1} after={t('warranty.percent')} value={line.share / 10} error={Boolean(of('share'))} onChange={(share) => onChange({ share: (share ?? 100) * 10 })} />
        <Select aria-label={t('warranty.line.exchange')} value={line.exchange} onChange={(exchange) => onChange({ exchange })} options={exchangeKinds.map((one) => ({ value: one, label: t(`warranty.exchange.${one}`) }))} />
        {line.kind === 'paid-commitment' && <Checkbox checked={line.afterWarranty} onChange={(e) => onChange({ afterWarranty: e.target.checked })}>{t('warranty.line.after')}</Checkbox>}
      </div>
      <Select
        mode="multiple" className="plan-line-not" aria-label={t('warranty.line.exclusions')} placeholder={t('warranty.line.exclusions')} value={line.exclusions} onChange={(next) => onChange({ exclusions: next })} maxTagCount="responsive"
        options={exclusions.map((one) => ({ value: one, label: t(`warranty.exclusion.${one}`) }))}
      />
      {wrong.map((words) => <p key={words} className="field-error" role="alert">{words}</p>)}
    </li>
  );
}
