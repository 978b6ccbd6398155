import { Button, Input, Switch } from 'antd';
import { ArrowRight, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { mostSerials, type SerialResults } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useDebounced } from '../../../app/use-debounced';
import { ApiError } from '../../../app/api-client';
import { codeText } from '../../../app/problem-text';
import '../../places/places.css';
import { useSerialPreview, useSerialsAdd } from '../api/serials';
import { fieldErrors } from '../../../app/field-errors';
import { rangesIn, serialsIn, type AskedSerials } from '../serial-entry';
import '../serials.css';
import { EntryResults } from './EntryResults';
import { FactFields, noFacts } from './FactFields';
import { RuleDialog } from './RuleDialog';

/** Units of one product, typed, scanned, pasted or as ranges: looked at first, then added, with what becomes of each. */
export function AddSerialsPage() {
  const text = useText();
  const { t } = text;
  const [itemId, setItem] = useState<string | undefined>();
  const [lines, setLines] = useState('');
  const [ranges, setRanges] = useState('');
  const [facts, setFacts] = useState(noFacts);
  const [inProduction, setInProduction] = useState(false);
  const [rule, setRule] = useState(false);
  const [looked, setLooked] = useState<SerialResults | null>(null);
  const [added, setAdded] = useState<SerialResults | null>(null);
  const [preview, add] = [useSerialPreview(), useSerialsAdd()];
  const [serials, between] = [serialsIn(useDebounced(lines, 200)), rangesIn(ranges)];
  const error = add.error ?? preview.error;
  const errors = fieldErrors(error, text);
  // What is wrong with a range, or with the whole list.
  const other = error instanceof ApiError ? (error.problem.fields ?? []).find(({ path }) => /^(ranges|serials)/.test(path)) : undefined;
  const ready = itemId !== undefined && between.wrong.length === 0 && (serialsIn(lines).length > 0 || between.ranges.length > 0);
  const asked = (): AskedSerials => ({ itemId: itemId!, serials: serialsIn(lines), ranges: between.ranges, ...facts, inProduction });
  /** What was looked at is not what would be added any more. */
  const changed = <T,>(set: (value: T) => void) => (value: T): void => { set(value); setLooked(null); add.reset(); preview.reset(); };

  if (added) {
    return (
      <div key="done" className="serial-add">
        <header className="page-head"><Link to="/serials">{t('serials.title')}</Link><h1>{t('serials.entry.title')}</h1></header>
        <div className="serial-add-body">
          <h2>{t('serials.entry.done', { count: added.new })}</h2>
          <div className="setting-form-end">
            <Button type="primary" onClick={() => { setAdded(null); setLooked(null); setLines(''); setRanges(''); }}>{t('serials.entry.again')}</Button>
            <Link to={`/serials?item=${itemId ?? ''}`}>{t('serials.entry.to-list')}</Link>
          </div>
          <EntryResults results={added} done />
        </div>
      </div>
    );
  }
  return (
    <div key="asking" className="serial-add">
      <header className="page-head"><Link to="/serials">{t('serials.title')}</Link><h1>{t('serials.entry.title')}</h1></header>
      <form className="serial-add-body place-form" onSubmit={(event) => { event.preventDefault(); if (ready && !preview.isPending) preview.mutate(asked(), { onSuccess: setLooked }); }}>
        <span className="place-label">{t('serials.entry.item')}</span>
        <LookUpSelect kind="item" role="product" title={t('serials.entry.item')} value={itemId} onChange={changed(setItem)} autoFocus />
        {errors.of('itemId') && <p className="field-error" role="alert">{errors.of('itemId')}</p>}
        {itemId && <p><button type="button" className="link" onClick={() => setRule(true)}>{t('serials.rule')}</button></p>}
        <div className="serial-add-columns">
          <div>
            <label htmlFor="entry-lines">{t('serials.entry.lines')}{serials.length > 0 && <span className="muted"> {text.count(serials.length)}</span>}</label>
            <Input.TextArea id="entry-lines" dir="ltr" rows={9} spellCheck={false} value={lines} onChange={(e) => changed(setLines)(e.target.value)} aria-describedby="entry-lines-help" />
            <p id="entry-lines-help" className="muted">{t('serials.entry.lines-help')}</p>
          </div>
          <div>
            <label htmlFor="entry-ranges">{t('serials.entry.ranges')}</label>
            <Input.TextArea id="entry-ranges" dir="ltr" rows={9} spellCheck={false} value={ranges} onChange={(e) => changed(setRanges)(e.target.value)} aria-describedby="entry-ranges-help" />
            <p id="entry-ranges-help" className="muted">{t('serials.entry.ranges-help')}</p>
            {between.wrong[0] !== undefined && ranges.endsWith('\n') && <p className="field-error" role="alert">{t('serials.entry.bad-range', { line: between.wrong[0] })}</p>}
          </div>
        </div>
        <h2>{t('serials.entry.facts')}</h2>
        <FactFields id="entry" value={facts} onChange={changed(setFacts)} error={errors.of} />
        <label className="place-switch"><Switch checked={inProduction} onChange={changed(setInProduction)} />{t('serials.entry.in-production')}</label>
        {other && <Band tone="danger" icon={CircleAlert}>{codeText(other.code, { ...other.params, most: text.count(mostSerials) }, text)}</Band>}
        {errors.whole && <Band tone="danger" icon={CircleAlert}>{errors.whole}</Band>}
        <div className="setting-form-end">
          {looked
            ? <Button type="primary" disabled={looked.new === 0} loading={add.isPending} onClick={() => add.mutate(asked(), { onSuccess: setAdded })}>{t('serials.entry.save', { count: looked.new })}</Button>
            : <Button type="primary" htmlType="submit" disabled={!ready} loading={preview.isPending}>{t('serials.entry.look')}<ArrowRight size={16} strokeWidth={1.8} className="directional" aria-hidden /></Button>}
        </div>
        {looked && <EntryResults results={looked} />}
      </form>
      {rule && itemId && <RuleDialog itemId={itemId} onClose={() => setRule(false)} />}
    </div>
  );
}
