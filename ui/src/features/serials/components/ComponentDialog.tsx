import { App, Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { SerialComponent, SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { keptSerial } from '../../../lib/serial';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import '../../places/places.css';
import { useComponentFit } from '../api/serials';
import { fieldErrors } from '../../../app/field-errors';
import { DayField } from '../../../components/DayField';

/** A part that is in the unit, or that was put in the place of another. */
export function ComponentDialog({ unit, replaces, onClose }: { unit: SerialDetail; replaces: SerialComponent | null; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const fit = useComponentFit(unit.id);
  const [itemId, setItem] = useState(replaces?.item.id);
  const [serial, setSerial] = useState('');
  const [fittedOn, setFitted] = useState<string | null>(null);
  const errors = fieldErrors(fit.error, text);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!itemId || fit.isPending) return;
    fit.mutate({ itemId, ...(serial.trim() && { serial: serial.trim() }), ...(fittedOn && { fittedOn }), ...(replaces && { replaces: replaces.id }) }, { onSuccess: () => { void message.success(t('serials.component.saved')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} title={replaces ? t('serials.component.replacing', { part: label(replaces.item.title) }) : t('serials.component.add')} width={440} footer={null}>
      <form className="place-form" onSubmit={save}>
        <span className="place-label">{t('serials.component')}</span>
        {replaces && itemId === replaces.item.id
          ? <p className="place-chosen"><bdi>{label(replaces.item.title)}</bdi><button type="button" className="link" onClick={() => setItem(undefined)}>{t('serials.other')}</button></p>
          : <LookUpSelect kind="item" role="part" title={t('serials.component')} value={itemId} onChange={setItem} autoFocus={!replaces} />}
        {errors.of('itemId') && <p className="field-error" role="alert">{errors.of('itemId')}</p>}
        <label htmlFor="component-serial">{t('serials.serial')}</label>
        <Input id="component-serial" dir="ltr" autoFocus={replaces !== null} maxLength={60} value={serial} onChange={(e) => setSerial(keptSerial(e.target.value))} />
        <DayField id="component-fitted" label={t('serials.component.fitted-on')} value={fittedOn} onChange={setFitted} error={errors.of('fittedOn')} />
        {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={fit.isPending} disabled={!itemId}>{t('serials.save')}</Button></div>
      </form>
    </Modal>
  );
}
