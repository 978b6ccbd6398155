import { App, Button, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import type { UnitWarranty, WarrantyLoss } from '@contracts/unit-warranties';
import { coverClasses, coverKinds, exclusions, type CoverClass, type CoverKind, type Exclusion } from '@contracts/warranties';
import { fieldErrors } from '../../../app/field-errors';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import '../../places/places.css';
import { useWarrantyAct, type WarrantyAct } from '../api/warranties';

export type Asked = { act: 'extend' | 'suspend' | 'resume' | 'transfer' | 'lose'; warranty: UnitWarranty } | { act: 'confirm' | 'decline' | 'object' | 'lift' | 'keep'; loss: WarrantyLoss };

/** What is done to a warranty, or said of a loss of its cover. */
export function WarrantyDialog({ asked, today, onClose }: { asked: Asked; today: string; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const write = useWarrantyAct();
  const [days, setDays] = useState<number | null>(30);
  const [kind, setKind] = useState<CoverKind>('warranty');
  const [on, setOn] = useState<string | null>(today);
  const [givesBack, setGivesBack] = useState(true);
  const [customerId, setCustomer] = useState<string | undefined>();
  const [words, setWords] = useState('');
  const [whole, setWhole] = useState(false);
  const [cause, setCause] = useState<Exclusion>('misuse');
  const [itemId, setItem] = useState<string | undefined>();
  const [of, setOf] = useState<CoverClass | null>(null);
  const errors = fieldErrors(write.error, text);
  const said = words.trim();
  const { act } = asked;

  function given(): WarrantyAct | null {
    const day = on ?? undefined;
    switch (asked.act) {
      case 'extend': return days && said ? { act: 'extend', id: asked.warranty.id, body: { kind, days, reason: said } } : null;
      case 'suspend': return said ? { act: 'suspend', id: asked.warranty.id, body: { givesBack, reason: said, ...(day && { from: day }) } } : null;
      case 'resume': return { act: 'resume', id: asked.warranty.id, body: { ...(day && { on: day }) } };
      case 'transfer': return customerId ? { act: 'transfer', id: asked.warranty.id, body: { customerId, ...(day && { on: day }) } } : null;
      case 'lose': return said ? { act: 'lose', id: asked.warranty.id, body: { kind: whole ? 'void' : 'loss', cause, evidence: said, ...(day && { from: day }), ...(!whole && { itemId: itemId ?? null, class: of }) } } : null;
      case 'confirm': case 'decline': return { act: 'decide', id: asked.loss.id, body: { confirmed: act === 'confirm', ...(said && { words: said }) } };
      case 'object': return said ? { act: 'object', id: asked.loss.id, body: { words: said } } : null;
      case 'lift': case 'keep': return { act: 'review', id: asked.loss.id, body: { lifted: act === 'lift', ...(said && { words: said }) } };
    }
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    const body = given();
    if (!body || write.isPending) return;
    write.mutate(body, { onSuccess: () => { void message.success(t(`warranty.done.${act}`)); onClose(); } });
  }

  const dated = act === 'suspend' || act === 'resume' || act === 'transfer' || act === 'lose';
  const worded = act !== 'resume' && act !== 'transfer';
  const grave = act === 'lose' || act === 'confirm';
  return (
    <Modal open onCancel={onClose} title={t(`warranty.act.${act}`)} width={440} footer={null}>
      <form className="place-form" onSubmit={save}>
        <p className="muted">{t(`warranty.act.${act}.text`)}</p>
        {act === 'extend' && (
          <>
            <label htmlFor="warranty-kind">{t('warranty.act.to')}</label>
            <Select id="warranty-kind" value={kind} onChange={setKind} options={coverKinds.map((one) => ({ value: one, label: t(`warranty.kind.${one}`) }))} />
            <label htmlFor="warranty-days">{t('warranty.days')}</label>
            <InputNumber id="warranty-days" min={1} max={3650} precision={0} value={days} onChange={setDays} style={{ inlineSize: '100%' }} />
          </>
        )}
        {act === 'lose' && (
          <>
            <label className="place-switch"><Switch checked={whole} onChange={setWhole} />{t('warranty.act.whole')}</label>
            <label htmlFor="warranty-cause">{t('warranty.act.cause')}</label>
            <Select id="warranty-cause" value={cause} onChange={setCause} options={exclusions.map((one) => ({ value: one, label: t(`warranty.exclusion.${one}`) }))} />
            {!whole && (
              <>
                <span className="place-label">{t('warranty.act.part')}</span>
                <LookUpSelect kind="item" role="part" title={t('warranty.act.part')} value={itemId} onChange={setItem} onClear={() => setItem(undefined)} placeholder={t('warranty.whole')} />
                <label htmlFor="warranty-class">{t('warranty.line.class')}</label>
                <Select<CoverClass | 'all'> id="warranty-class" value={of ?? 'all'} onChange={(one) => setOf(one === 'all' ? null : one)} options={[{ value: 'all', label: t('warranty.class.all') }, ...coverClasses.map((one) => ({ value: one, label: t(`warranty.class.${one}`) }))]} />
              </>
            )}
          </>
        )}
        {act === 'transfer' && <><span className="place-label">{t('warranty.act.owner')}</span><LookUpSelect kind="customer" title={t('warranty.act.owner')} value={customerId} onChange={setCustomer} onClear={() => setCustomer(undefined)} />{errors.of('customerId') && <p className="field-error" role="alert">{errors.of('customerId')}</p>}</>}
        {dated && <DayField id="warranty-on" label={t(`warranty.act.${act}.on`)} value={on} onChange={setOn} error={errors.of(act === 'suspend' || act === 'lose' ? 'from' : 'on')} />}
        {act === 'suspend' && <label className="place-switch"><Switch checked={givesBack} onChange={setGivesBack} />{t('warranty.act.gives-back')}</label>}
        {worded && (
          <>
            <label htmlFor="warranty-words">{t(act === 'lose' ? 'warranty.act.evidence' : act === 'object' ? 'warranty.act.objection' : act === 'extend' || act === 'suspend' ? 'warranty.act.reason' : 'warranty.act.word')}</label>
            <Input.TextArea id="warranty-words" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={act === 'lose' || act === 'object' ? 2000 : 1000} value={words} onChange={(e) => setWords(e.target.value)} />
          </>
        )}
        {'loss' in asked && <p className="muted">{t('warranty.act.about', { what: asked.loss.item ? label(asked.loss.item.title) : t('warranty.whole'), evidence: asked.loss.evidence })}</p>}
        {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" danger={grave} htmlType="submit" loading={write.isPending} disabled={given() === null}>{t(`warranty.act.${act}.do`)}</Button></div>
      </form>
    </Modal>
  );
}
