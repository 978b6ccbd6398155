import { App, Button, Input, Modal, Select } from 'antd';
import { format } from 'date-fns';
import { useState, type FormEvent } from 'react';
import { recordedEvents, type RecordedEvent, type SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import '../../places/places.css';
import { useMay } from '../../session/use-me';
import { useEventRecord } from '../api/serials';
import { fieldErrors } from '../../../app/field-errors';
import { DayField } from '../../../components/DayField';

/** What happened to the unit: written once. */
export function EventDialog({ unit, onClose }: { unit: SerialDetail; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const mayFind = useMay('lookup.customer');
  const record = useEventRecord(unit.id);
  const [kind, setKind] = useState<RecordedEvent>('note');
  const [on, setOn] = useState<string | null>(() => format(new Date(), 'yyyy-MM-dd'));
  const [note, setNote] = useState('');
  const [document, setDocument] = useState('');
  const [place, setPlace] = useState('');
  const [ownerId, setOwner] = useState<string | undefined>();
  const errors = fieldErrors(record.error, text);
  const ready = on !== null && (kind !== 'note' || note.trim() !== '');

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || record.isPending) return;
    record.mutate({ kind, on, ...(note.trim() && { note: note.trim() }), ...(document.trim() && { document: document.trim() }), ...(place.trim() && { place: place.trim() }), ...(kind === 'sold' && ownerId && { ownerId }) }, { onSuccess: () => { void message.success(t('serials.record.saved')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} title={t('serials.record')} width={440} footer={null}>
      <form className="place-form" onSubmit={save}>
        <label htmlFor="event-kind">{t('serials.record.kind')}</label>
        <Select id="event-kind" virtual={false} value={kind} onChange={setKind} options={recordedEvents.map((one) => ({ value: one, label: t(`serials.kind.${one}`) }))} />
        <DayField id="event-on" label={t('serials.record.on')} value={on} onChange={setOn} error={errors.of('on')} />
        {kind === 'sold' && mayFind && <><span className="place-label">{t('serials.record.owner')}</span><LookUpSelect kind="customer" title={t('serials.record.owner')} value={ownerId} onChange={setOwner} onClear={() => setOwner(undefined)} placeholder="—" /></>}
        <label htmlFor="event-note">{t('serials.record.note')}</label>
        <Input.TextArea id="event-note" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} value={note} onChange={(e) => setNote(e.target.value)} />
        <label htmlFor="event-document">{t('serials.record.document')}</label>
        <Input id="event-document" maxLength={60} value={document} onChange={(e) => setDocument(e.target.value)} />
        <label htmlFor="event-place">{t('serials.record.place')}</label>
        <Input id="event-place" maxLength={100} value={place} onChange={(e) => setPlace(e.target.value)} />
        {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={record.isPending} disabled={!ready}>{t('serials.record.save')}</Button></div>
      </form>
    </Modal>
  );
}
