import { App, Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import '../../places/places.css';
import { useSerialChange } from '../api/serials';
import { fieldErrors } from '../../../app/field-errors';
import { FactFields, type Facts } from './FactFields';

const factsOf = ({ madeOn, leftOn, soldOn, owner, saleDocument, lot, place, branch }: SerialDetail): Facts => ({ madeOn, leftOn, soldOn, ownerId: owner?.id ?? null, saleDocument, lot, place, branchId: branch?.id ?? null });

/** All that is known of the unit. How it stands is moved by what happens to it. */
export function SerialDialog({ unit, onClose }: { unit: SerialDetail; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const change = useSerialChange(unit.id);
  // What was seen when one began: a change of somebody else meanwhile is told, and not written over.
  const [seen] = useState(unit);
  const [itemId, setItem] = useState(seen.item.id);
  const [other, setOther] = useState(false);
  const [serial, setSerial] = useState(seen.serial);
  const [imeis, setImeis] = useState(seen.imeis.join(', '));
  const [facts, setFacts] = useState(factsOf(seen));
  const errors = fieldErrors(change.error, text);
  const ready = serial.trim() !== '' && itemId !== '';

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || change.isPending) return;
    change.mutate({ revision: seen.revision, change: { itemId, serial: serial.trim(), imeis: imeis.split(/[\s,،]+/).filter(Boolean), ...facts } }, { onSuccess: () => { void message.success(t('serials.changed')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} title={t('serials.change')} width={620} footer={null}>
      <form className="place-form serial-form" onSubmit={save}>
        <label htmlFor="serial-serial">{t('serials.serial')}</label>
        <Input id="serial-serial" dir="ltr" autoFocus maxLength={60} status={errors.of('serial') ? 'error' : ''} value={serial} onChange={(e) => setSerial(e.target.value)} />
        {errors.of('serial') && <p className="field-error" role="alert">{errors.of('serial')}</p>}
        <span className="place-label">{t('serials.item')}</span>
        {other ? <LookUpSelect kind="item" role="product" title={t('serials.item')} value={itemId || undefined} onChange={setItem} />
          : <p className="place-chosen"><bdi>{label(seen.item.title)}</bdi><button type="button" className="link" onClick={() => { setOther(true); setItem(''); }}>{t('serials.other')}</button></p>}
        {errors.of('itemId') && <p className="field-error" role="alert">{errors.of('itemId')}</p>}
        <label htmlFor="serial-imeis">{t('serials.imei')}</label>
        <Input id="serial-imeis" dir="ltr" maxLength={70} status={errors.of('imeis') ? 'error' : ''} value={imeis} onChange={(e) => setImeis(e.target.value)} />
        {errors.of('imeis') && <p className="field-error" role="alert">{errors.of('imeis')}</p>}
        <FactFields id="serial" value={facts} onChange={setFacts} error={errors.of} names={{ owner: seen.owner?.name, branch: seen.branch ? label(seen.branch.name) : undefined }} />
        {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>{t('serials.save')}</Button></div>
      </form>
    </Modal>
  );
}
