import { App, Button, Input, Modal, Radio, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { itemKinds } from '@contracts/catalogue-items';
import { roundings, roundingSteps } from '@contracts/price-revisions';
import { ApiError } from '../../../app/api-client';
import { fieldErrors } from '../../../app/field-errors';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import { TermSelect } from '../../catalogue/components/TermSelect';
import { useRevise } from '../api/revisions';
import { plainRule, sentRule, typedPercent, type RuleValues } from '../revision-values';

/** Makes the draft of a revision, by a rule or from a file, and goes to it: there its lines are looked at before it is sent. */
export function RevisionDialog({ listId, onClose }: { listId: string; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const go = useNavigate();
  const revise = useRevise(listId);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [source, setSource] = useState<'rule' | 'file'>('rule');
  const [rule, setRule] = useState(plainRule);
  const [file, setFile] = useState<File | null>(null);
  const by = source === 'rule' ? sentRule(rule) : file;
  const errors = fieldErrors(revise.error, text);
  const rows = revise.error instanceof ApiError && revise.error.problem.code === 'price-revision.file' ? revise.error.problem : null;
  const ready = title.trim() !== '' && from !== null && by !== null;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || revise.isPending) return;
    revise.mutate({ title: title.trim(), from, by }, { onSuccess: ({ id }) => { void message.success(t('price.revision.made')); void go(`/catalogue/price-revisions/${id}`); } });
  }

  return (
    <Modal open onCancel={onClose} title={t('price.revise')} width={620} mask={{ closable: false }} footer={null}>
      <form className="place-form price-form" onSubmit={save}>
        <label htmlFor="revision-title">{t('price.revision.title')}</label>
        <Input id="revision-title" autoFocus maxLength={200} value={title} onChange={(e) => setTitle(e.target.value)} aria-describedby="revision-title-hint" />
        <p id="revision-title-hint" className="muted">{t('price.revision.title-hint')}</p>
        <DayField id="revision-from" label={t('price.revision.from')} value={from} onChange={setFrom} error={errors.of('from')} />
        <span className="place-label">{t('price.revision.source')}</span>
        <Radio.Group aria-label={t('price.revision.source')} value={source} onChange={(e) => setSource(e.target.value as typeof source)} options={(['rule', 'file'] as const).map((one) => ({ value: one, label: t(`price.source.${one}`) }))} />
        {source === 'rule' ? <RuleFields value={rule} onChange={setRule} error={errors.of('rule.change')} /> : (
          <>
            <p className="muted">{t('price.file.text')}</p>
            <input id="revision-file" type="file" accept=".xlsx,.csv" aria-label={t('price.file.choose')} onChange={(e) => { setFile(e.target.files?.[0] ?? null); revise.reset(); }} />
          </>
        )}
        {rows && <div className="field-error revision-faults" role="alert"><p>{codeText(rows.code, rows.params, text)}</p><ul>{(rows.fields ?? []).map(({ path, code, params }) => <li key={path}>{codeText(code, params, text)}</li>)}</ul></div>}
        {errors.whole && !rows && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={revise.isPending} disabled={!ready}>{t('price.revision.look')}</Button></div>
      </form>
    </Modal>
  );
}

function RuleFields({ value, onChange, error }: { value: RuleValues; onChange: (value: RuleValues) => void; error: string | undefined }) {
  const { t, money, unitName } = useText();
  const set = (change: Partial<RuleValues>): void => onChange({ ...value, ...change });
  const wrong = error ?? (value.percent.trim() !== '' && typedPercent(value.percent) === null ? t('price.rule.percent-wrong') : undefined);
  return (
    <div className="revision-rule">
      <div>
        <label htmlFor="rule-percent">{t('price.rule.percent')}</label>
        <Input id="rule-percent" dir="ltr" inputMode="decimal" maxLength={9} suffix="%" status={wrong ? 'error' : ''} value={value.percent} onChange={(e) => set({ percent: e.target.value })} aria-describedby="rule-percent-hint" />
        {wrong ? <p id="rule-percent-hint" className="field-error" role="alert">{wrong}</p> : <p id="rule-percent-hint" className="muted">{t('price.rule.percent-hint')}</p>}
      </div>
      <div><label htmlFor="rule-base">{t('price.rule.base')}</label><Select id="rule-base" value={value.base} onChange={(base) => set({ base })} options={(['list', 'catalogue'] as const).map((one) => ({ value: one, label: t(`price.base.${one}`) }))} /></div>
      <div><label htmlFor="rule-step">{t('price.rule.step')}</label><Select id="rule-step" value={value.step} onChange={(step) => set({ step })} options={roundingSteps.map((one) => ({ value: one as number, label: one === 1 ? t('price.rule.exact') : `${money(BigInt(one))} ${unitName}` }))} /></div>
      <div><label htmlFor="rule-rounding">{t('price.rule.rounding')}</label><Select id="rule-rounding" value={value.rounding} disabled={value.step === 1} onChange={(rounding) => set({ rounding })} options={roundings.map((one) => ({ value: one, label: t(`price.rounding.${one}`) }))} /></div>
      <div><label htmlFor="rule-kind">{t('price.rule.kind')}</label><Select id="rule-kind" allowClear placeholder={t('price.rule.all-kinds')} value={value.kind ?? undefined} onChange={(kind: RuleValues['kind'] | undefined) => set({ kind: kind ?? null, brandId: null, productKindId: null, groupId: null })} options={itemKinds.map((one) => ({ value: one, label: t(`catalogue.part.${one}`) }))} /></div>
      {value.kind !== 'service' && <div><label htmlFor="rule-brand">{t('catalogue.item.brand')}</label><TermSelect id="rule-brand" list="brand" value={value.brandId} onChange={(brandId) => set({ brandId })} placeholder={t('catalogue.items.any-brand')} /></div>}
      {value.kind !== 'service' && <div><label htmlFor="rule-product-kind">{t('catalogue.item.kind')}</label><TermSelect id="rule-product-kind" list="product-kind" value={value.productKindId} onChange={(productKindId) => set({ productKindId })} placeholder={t('catalogue.items.any-kind')} /></div>}
      {value.kind === 'service' && <div><label htmlFor="rule-group">{t('price.rule.group')}</label><TermSelect id="rule-group" list="service-group" value={value.groupId} onChange={(groupId) => set({ groupId })} placeholder={t('price.rule.any-group')} /></div>}
    </div>
  );
}
