import { App, Button, ConfigProvider, Input, Select, Switch } from 'antd';
import { Plus, X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { keptCode } from '@contracts/catalogue';
import { mostCommitments, type PlanDetail } from '@contracts/warranty-plans';
import { partRules, planCalendars, startBases, usageUnits, type UsageUnit } from '@contracts/warranties';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { NameFields } from '../../../components/NameFields';
import { fieldErrors } from '../../../app/field-errors';
import { useAddPlan, useChangePlan } from '../api/plans';
import { changeOf, isComplete, noPlan, valuesOf, type PlanValues } from '../plan-values';
import { LengthFields } from './LengthFields';
import { PlanLines } from './PlanLines';
import { PlanPreview } from './PlanPreview';

/** A plan that is not there yet. */
export function NewPlan() {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const go = useNavigate();
  const add = useAddPlan();
  const save = (values: PlanValues): void => add.mutate({ code: values.code, ...changeOf(values) }, { onSuccess: ({ id }) => { void message.success(t('warranty.made')); void go(`/warranty/plans/${id}`); } });
  return <Editor head={<h2>{t('warranty.new')}</h2>} begin={noPlan} isNew readOnly={false} act={t('warranty.make')} busy={add.isPending} error={add.error} onSave={save} />;
}

/** A plan in its newest version; saving makes the next. */
export function ChangePlan({ plan }: { plan: PlanDetail }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const change = useChangePlan(plan.id);
  const { revision, active } = plan;
  const save = (values: PlanValues): void => change.mutate({ revision, change: { ...changeOf(values), active } }, { onSuccess: ({ version }) => void message.success(version === plan.version ? t('warranty.same') : t('warranty.changed', { version: text.count(version) })) });
  const turn = (): void => change.mutate({ revision, change: { ...changeOf(valuesOf(plan, label)), active: !active } }, { onSuccess: () => void message.success(t(active ? 'warranty.off-done' : 'warranty.on-done')) });
  const head = (
    <>
      <h2><bdi>{label(plan.title)}</bdi> <bdi dir="ltr" className="muted">{plan.code}</bdi></h2>
      <p className="muted">{t('warranty.version', { version: text.count(plan.version), at: text.momentWithin(plan.versions[0]!.at) })}{plan.versions[0]!.by && <>{t('list.comma')}<bdi>{label(plan.versions[0]!.by.name)}</bdi></>}{!active && <> <span className="place-off">{t('warranty.off')}</span></>}</p>
    </>
  );
  const other = plan.mayChange && <Button loading={change.isPending} onClick={turn}>{t(active ? 'warranty.switch-off' : 'warranty.switch-on')}</Button>;
  return <Editor head={head} begin={valuesOf(plan, label)} isNew={false} readOnly={!plan.mayChange} act={t('warranty.save')} busy={change.isPending} error={change.error} onSave={save} other={other} />;
}

interface EditorProps { head: ReactNode; begin: PlanValues; isNew: boolean; readOnly: boolean; act: string; busy: boolean; error: Error | null; onSave: (values: PlanValues) => void; other?: ReactNode }

function Editor({ head, begin, isNew, readOnly, act, busy, error, onSave, other }: EditorProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState(begin);
  const set = (change: Partial<PlanValues>): void => setValues((before) => ({ ...before, ...change }));
  const errors = fieldErrors(error, text);
  const ready = isComplete(values);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onSave(values);
  };
  return (
    <article className="setting plan">
      <header className="setting-head">
        <div>{head}</div>
        <Link to="/warranty/plans" className="setting-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} /></Link>
      </header>
      <div className="plan-both">
        <ConfigProvider componentDisabled={readOnly}>
          <form className="place-form plan-form" onSubmit={save}>
            {isNew && (
              <>
                <label htmlFor="plan-code">{t('warranty.code')}</label>
                <Input id="plan-code" dir="ltr" autoFocus maxLength={40} value={values.code} onChange={(e) => set({ code: keptCode(e.target.value) })} />
              </>
            )}
            <NameFields id="plan-title" value={values.title} onChange={(title) => set({ title })} />
            <Start values={values} errorOf={errors.of} onChange={set} />
            <PlanLines values={values} readOnly={readOnly} errorOf={errors.of} onChange={set} />
            <Commitments values={values} readOnly={readOnly} onChange={set} />
            {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
            {!readOnly && <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{act}</Button>{other}</div>}
          </form>
        </ConfigProvider>
        <PlanPreview values={values} />
      </div>
    </article>
  );
}

/** When it begins, how it is counted, and what becomes of it with another owner or a new part. */
function Start({ values, errorOf, onChange }: { values: PlanValues; errorOf: (path: string) => string | undefined; onChange: (change: Partial<PlanValues>) => void }) {
  const { t } = useText();
  const { latestStart } = values;
  return (
    <div className="plan-start">
      <div><label htmlFor="plan-basis">{t('warranty.basis')}</label><Select id="plan-basis" value={values.startBasis} onChange={(startBasis) => onChange({ startBasis })} options={startBases.map((one) => ({ value: one, label: t(`warranty.basis.${one}`) }))} /></div>
      <div><label htmlFor="plan-calendar">{t('warranty.calendar')}</label><Select id="plan-calendar" value={values.calendar} onChange={(calendar) => onChange({ calendar })} options={planCalendars.map((one) => ({ value: one, label: t(`warranty.calendar.${one}`) }))} /></div>
      <div>
        <label htmlFor="plan-latest">{t('warranty.latest')}</label>
        <Select<'none' | 'sale' | 'production'> id="plan-latest" value={latestStart?.after ?? 'none'} onChange={(after) => onChange({ latestStart: after === 'none' ? null : { after, length: latestStart?.length ?? { months: 6, days: 0 } } })} options={(['none', 'sale', 'production'] as const).map((one) => ({ value: one, label: t(`warranty.latest.${one}`) }))} />
        {latestStart && <LengthFields label={t('warranty.latest')} value={latestStart.length} onChange={(length) => onChange({ latestStart: { ...latestStart, length } })} />}
      </div>
      <div>
        <label htmlFor="plan-part">{t('warranty.part-rule')}</label>
        <Select id="plan-part" value={values.partRule} onChange={(partRule) => onChange({ partRule })} options={partRules.map((one) => ({ value: one, label: t(`warranty.part-rule.${one}`) }))} />
        {values.partRule !== 'rest' && <LengthFields label={t('warranty.part-rule.own')} value={values.partLength} error={Boolean(errorOf('partLength'))} onChange={(partLength) => onChange({ partLength })} />}
        {errorOf('partLength') && <p className="field-error" role="alert">{errorOf('partLength')}</p>}
      </div>
      <div><label htmlFor="plan-unit">{t('warranty.meter')}</label><Select<UsageUnit | 'none'> id="plan-unit" value={values.usageUnit ?? 'none'} onChange={(unit) => onChange(unit === 'none' ? { usageUnit: null, lines: values.lines.map((line) => ({ ...line, usage: null })) } : { usageUnit: unit })} options={(['none', ...usageUnits] as const).map((one) => ({ value: one, label: t(`warranty.unit.${one}`) }))} /></div>
      <label className="place-switch"><Switch checked={values.transferable} onChange={(transferable) => onChange({ transferable })} />{t('warranty.transferable')}</label>
    </div>
  );
}

/** What is promised in words, in both languages. */
function Commitments({ values: { commitments }, readOnly, onChange }: { values: PlanValues; readOnly: boolean; onChange: (change: Partial<PlanValues>) => void }) {
  const text = useText();
  const { t } = text;
  const set = (nth: number, language: 'fa' | 'en', words: string): void => onChange({ commitments: commitments.map((one, at) => (at === nth ? { ...one, [language]: words } : one)) });
  return (
    <section aria-labelledby="plan-commitments">
      <h3 id="plan-commitments">{t('warranty.commitments')}</h3>
      {commitments.map((one, nth) => (
        <div key={nth} className="plan-commitment">
          <Input dir="rtl" lang="fa" maxLength={200} aria-label={`${t('name.fa')} ${text.count(nth + 1)}`} placeholder={t('name.fa')} value={one.fa} onChange={(e) => set(nth, 'fa', e.target.value)} />
          <Input dir="ltr" lang="en" maxLength={200} aria-label={`${t('name.en')} ${text.count(nth + 1)}`} placeholder={t('name.en')} value={one.en} onChange={(e) => set(nth, 'en', e.target.value)} />
          {!readOnly && <IconButton label={t('warranty.commitment.remove', { nth: text.count(nth + 1) })} icon={<X size={16} strokeWidth={1.7} />} onClick={() => onChange({ commitments: commitments.filter((_, at) => at !== nth) })} />}
        </div>
      ))}
      {readOnly && commitments.length === 0 && <p className="muted">{t('warranty.commitments.none')}</p>}
      {!readOnly && <Button icon={<Plus size={15} strokeWidth={1.8} />} disabled={commitments.length >= mostCommitments} onClick={() => onChange({ commitments: [...commitments, { fa: '', en: '' }] })}>{t('warranty.commitment.add')}</Button>}
    </section>
  );
}
