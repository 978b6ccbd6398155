import { App, Button, Input, Modal, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Label } from '@contracts/label';
import { recallOutcomes, type RecallOutcome } from '@contracts/unit-recalls';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import '../../../components/dialog.css';
import '../../places/places.css';
import { useSettleRecall } from '../api/recalls';

/** What became of it with one unit: said once. */
export function SettleDialog({ recall, unit, requestId, onClose }: { recall: { id: string; title: Label }; unit: { id: string; serial: string }; /** On which it was done. */ requestId?: string | undefined; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const settle = useSettleRecall();
  const [outcome, setOutcome] = useState<RecallOutcome>('done');
  const [note, setNote] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!settle.isPending) settle.mutate({ recallId: recall.id, unitId: unit.id, outcome, ...(note.trim() && { note: note.trim() }), ...(requestId && { requestId }) }, { onSuccess: () => { void message.success(t('recalls.settle.saved')); onClose(); } });
  };
  return (
    <Modal open onCancel={onClose} width={440} footer={null} title={label(recall.title)}>
      <form className="place-form" onSubmit={save}>
        <p className="muted"><bdi dir="ltr">{unit.serial}</bdi></p>
        <Radio.Group aria-label={t('recalls.outcome')} value={outcome} onChange={(e) => setOutcome(e.target.value as RecallOutcome)} options={recallOutcomes.map((one) => ({ value: one, label: t(`recalls.outcome.${one}`) }))} />
        <label htmlFor="settle-note">{t('recalls.settle.note')}</label>
        <Input.TextArea id="settle-note" maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} value={note} onChange={(e) => setNote(e.target.value)} />
        {settle.error && <p className="field-error" role="alert">{errorText(settle.error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={settle.isPending}>{t('recalls.settle')}</Button></div>
      </form>
    </Modal>
  );
}
