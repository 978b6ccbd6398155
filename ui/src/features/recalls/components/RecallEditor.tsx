import { App, Button, Input, Radio } from 'antd';
import { X } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { keptCode } from '@contracts/catalogue';
import { mostRecalled, type RecallDetail } from '@contracts/recalls';
import { recallKinds } from '@contracts/unit-recalls';
import { fieldErrors } from '../../../app/field-errors';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import { IconButton } from '../../../components/IconButton';
import { NameFields } from '../../../components/NameFields';
import { Num } from '../../../components/Num';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import '../../serials/serials.css';
import { useAddRecall, useChangeRecall, useRecallPreview } from '../api/recalls';
import { changeOf, isComplete, noRecall, typedRanges, valuesOf, type RecallValues } from '../recall-values';

/** One that is not there yet. */
export function NewRecall() {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useNavigate();
  const add = useAddRecall();
  const save = (values: RecallValues): void => add.mutate({ code: values.code, ...changeOf(values) }, { onSuccess: ({ id }) => { void message.success(t('recalls.made')); void go(`/recalls/${id}`); } });
  return (
    <article className="setting">
      <header className="setting-head"><div><h2>{t('recalls.new')}</h2></div><Link to="/recalls" className="setting-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} /></Link></header>
      <Editor begin={noRecall} isNew units act={t('recalls.make')} busy={add.isPending} error={add.error} onSave={save} />
    </article>
  );
}

/** Its words, and of a draft also its units. */
export function ChangeRecall({ recall, onClose }: { recall: RecallDetail; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const change = useChangeRecall(recall.id);
  const save = (values: RecallValues): void => change.mutate({ revision: recall.revision, change: changeOf(values) }, { onSuccess: () => { void message.success(t('recalls.saved')); onClose(); } });
  return <Editor begin={valuesOf(recall)} itemName={recall.item.title} isNew={false} units={recall.state === 'draft'} act={t('recalls.save')} busy={change.isPending} error={change.error} onSave={save} other={<Button onClick={onClose}>{t('action.cancel')}</Button>} />;
}

interface EditorProps { begin: RecallValues; itemName?: RecallDetail['title']; isNew: boolean; units: boolean; act: string; busy: boolean; error: Error | null; onSave: (values: RecallValues) => void; other?: ReactNode }

function Editor({ begin, itemName, isNew, units, act, busy, error, onSave, other }: EditorProps) {
  const text = useText();
  const { t, label } = text;
  const [values, setValues] = useState(begin);
  const preview = useRecallPreview();
  const set = (change: Partial<RecallValues>): void => { setValues((before) => ({ ...before, ...change })); preview.reset(); };
  const errors = fieldErrors(error ?? preview.error, text);
  const { ranges, wrong } = typedRanges(values.ranges);
  const inRanges = ranges.flatMap((range, nth) => { const told = errors.of(`ranges.${nth}.from`) ?? errors.of(`ranges.${nth}.to`); return told ? [`${range.from} – ${range.to}: ${told}`] : []; });
  const ready = isComplete(values);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) onSave(values);
  };
  return (
    <form className="place-form" onSubmit={save}>
      {isNew && <><label htmlFor="recall-code">{t('recalls.code')}</label><Input id="recall-code" dir="ltr" autoFocus maxLength={40} value={values.code} onChange={(e) => set({ code: keptCode(e.target.value) })} /></>}
      {errors.of('code') && <p className="field-error" role="alert">{errors.of('code')}</p>}
      <span className="place-label" id="recall-kind">{t('recalls.kind')}</span>
      <Radio.Group aria-labelledby="recall-kind" value={values.kind} onChange={(e) => set({ kind: e.target.value as RecallValues['kind'] })} options={recallKinds.map((kind) => ({ value: kind, label: t(`recalls.kind.${kind}`) }))} />
      <p className="muted">{t(`recalls.kind.${values.kind}-text`)}</p>
      <NameFields id="recall-title" value={values.title} onChange={(title) => set({ title })} />
      {(['fa', 'en'] as const).map((language) => (
        <div key={language}>
          <label htmlFor={`recall-instructions-${language}`}>{t(`recalls.instructions.${language}`)}</label>
          <Input.TextArea id={`recall-instructions-${language}`} dir={language === 'fa' ? 'rtl' : 'ltr'} lang={language} maxLength={4000} autoSize={{ minRows: 2, maxRows: 10 }} value={values.instructions[language]} onChange={(e) => set({ instructions: { ...values.instructions, [language]: e.target.value } })} />
        </div>
      ))}
      {units && (
        <>
          <h3>{t('recalls.units')}</h3>
          <span className="place-label">{t('recalls.item')}</span>
          {itemName && values.itemId === begin.itemId
            ? <p className="place-chosen"><bdi>{label(itemName)}</bdi><button type="button" className="link" onClick={() => set({ itemId: undefined })}>{t('serials.other')}</button></p>
            : <LookUpSelect kind="item" role="product" title={t('recalls.item')} value={values.itemId} onChange={(itemId) => set({ itemId })} />}
          {errors.of('itemId') && <p className="field-error" role="alert">{errors.of('itemId')}</p>}
          <label htmlFor="recall-ranges">{t('recalls.ranges')}</label>
          <Input.TextArea id="recall-ranges" dir="ltr" rows={5} spellCheck={false} value={values.ranges} onChange={(e) => set({ ranges: e.target.value })} aria-describedby="recall-ranges-help" />
          <p id="recall-ranges-help" className="muted">{t('recalls.ranges-help')}</p>
          {wrong !== undefined && <p className="field-error" role="alert">{t('recalls.bad-range', { line: text.count(wrong) })}</p>}
          {inRanges.map((told) => <p key={told} className="field-error" role="alert"><bdi>{told}</bdi></p>)}
          <label htmlFor="recall-lots">{t('recalls.lots')}</label>
          <Input id="recall-lots" value={values.lots} onChange={(e) => set({ lots: e.target.value })} aria-describedby="recall-lots-help" />
          <p id="recall-lots-help" className="muted">{t('recalls.lots-help')}</p>
          <div className="serial-add-columns">
            <DayField id="recall-from" label={t('recalls.made-from')} value={values.madeFrom} onChange={(madeFrom) => set({ madeFrom })} error={errors.of('madeFrom')} />
            <DayField id="recall-to" label={t('recalls.made-to')} value={values.madeTo} onChange={(madeTo) => set({ madeTo })} error={errors.of('madeTo')} />
          </div>
          <Button size="small" disabled={values.itemId === undefined || wrong !== undefined} loading={preview.isPending} onClick={() => { const { itemId, ranges: typed, lots, madeFrom, madeTo } = changeOf(values); preview.mutate({ itemId, ranges: typed, lots, madeFrom, madeTo }); }}>{t('recalls.look')}</Button>
          {preview.data && (
            <div className="recall-found" role="status">
              <strong>{preview.data.units >= mostRecalled ? t('recalls.would-most', { count: text.count(preview.data.units) }) : t('recalls.would', { count: preview.data.units })}</strong>
              {preview.data.first.length > 0 && <ul aria-label={t('recalls.first')}>{preview.data.first.map(({ id, serial }) => <li key={id}><Link to={`/serials/${id}`} target="_blank" rel="noopener"><Num>{serial}</Num></Link></li>)}</ul>}
            </div>
          )}
        </>
      )}
      {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
      <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>{act}</Button>{other}</div>
    </form>
  );
}
