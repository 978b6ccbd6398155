import { App, Button, Input, Modal, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { activationChannels, agencyChannels, type ActivationChannel, type UnitWarranties } from '@contracts/unit-warranties';
import type { CoverSource } from '@contracts/warranties';
import { fieldErrors } from '../../../app/field-errors';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import '../../places/places.css';
import { useMe } from '../../session/use-me';
import { useWarrantyAct } from '../api/warranties';

/** What a person activates by hand; supplier’s, contract’s and repair’s promises come with what makes them. */
const sources: readonly CoverSource[] = ['base', 'extended'];
const invoiced: readonly ActivationChannel[] = ['invoice', 'import'];

/** A plan is activated for the unit: from the day on which it was installed or first used. */
export function ActivateDialog({ unitId, known: { plans, items, today }, onClose }: { unitId: string; known: UnitWarranties; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const agency = useMe().agentId !== null;
  const act = useWarrantyAct();
  const [planId, setPlan] = useState(plans.length === 1 ? plans[0]!.id : undefined);
  const [source, setSource] = useState<CoverSource>(items.length > 0 && !agency ? 'extended' : 'base');
  const [through, setThrough] = useState<ActivationChannel>(agency ? 'agent' : 'manual');
  const [on, setOn] = useState<string | null>(today);
  const [invoicedOn, setInvoiced] = useState<string | null>(null);
  const [key, setKey] = useState('');
  const errors = fieldErrors(act.error, text);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!planId || act.isPending) return;
    const body = { planId, source, through, ...(on && { on }), ...(invoicedOn && { invoicedOn }), ...(key.trim() && { key: key.trim() }) };
    act.mutate({ act: 'activate', unitId, body }, { onSuccess: () => { void message.success(t('warranty.activated')); onClose(); } });
  }

  return (
    <Modal open onCancel={onClose} title={t('warranty.activate')} width={440} footer={null}>
      <form className="place-form" onSubmit={save}>
        <label htmlFor="activate-plan">{t('warranty.plan')}</label>
        <Select id="activate-plan" value={planId} onChange={setPlan} placeholder={t('warranty.choose.title')} notFoundContent={t('warranty.no-plan')} options={plans.map(({ id, code, title }) => ({ value: id, label: <bdi>{`${label(title)} (${code})`}</bdi> }))} status={errors.of('planId') ? 'error' : ''} />
        {errors.of('planId') && <p className="field-error" role="alert">{errors.of('planId')}</p>}
        {!agency && <><label htmlFor="activate-source">{t('warranty.promise')}</label><Select id="activate-source" value={source} onChange={setSource} options={sources.map((one) => ({ value: one, label: t(`warranty.source.${one}`) }))} /></>}
        <label htmlFor="activate-through">{t('warranty.through')}</label>
        <Select id="activate-through" value={through} onChange={setThrough} options={(agency ? agencyChannels : activationChannels).map((one) => ({ value: one, label: t(`warranty.through.${one}`) }))} />
        <DayField id="activate-on" label={t('warranty.activated-on')} value={on} onChange={setOn} error={errors.of('on')} />
        {invoiced.includes(through) && <DayField id="activate-invoiced" label={t('warranty.invoiced-on')} value={invoicedOn} onChange={setInvoiced} error={errors.of('invoicedOn')} />}
        <label htmlFor="activate-key">{t('warranty.key')}</label>
        <Input id="activate-key" maxLength={100} value={key} onChange={(e) => setKey(e.target.value)} />
        {errors.whole && <p className="field-error" role="alert">{errors.whole}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={act.isPending} disabled={!planId}>{t('warranty.activate.do')}</Button></div>
      </form>
    </Modal>
  );
}
