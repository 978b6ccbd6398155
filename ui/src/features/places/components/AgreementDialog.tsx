import { App, Button, Input, InputNumber, Modal, Segmented } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { agreementSellers, type AgreementChange, type AgreementRow } from '@contracts/agreements';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import { MoneyField } from '../../catalogue/components/MoneyField';
import { TermsSelect } from '../../catalogue/components/TermsSelect';
import { useAddAgreement, useChangeAgreement } from '../api/agreements';

type Values = Omit<AgreementChange, 'fromOn'> & { fromOn: string | null };
const none: Values = { number: null, fromOn: null, toOn: null, grade: null, capacity: null, collateral: null, consignmentCeiling: null, sells: 'ours', serviceTypeIds: [], productKindIds: [], areaIds: [] };
const valuesOf = ({ number, fromOn, toOn, grade, capacity, collateral, consignmentCeiling, sells, serviceTypes, productKinds, areas }: AgreementRow): Values => ({
  number, fromOn, toOn, grade, capacity, collateral, consignmentCeiling, sells, serviceTypeIds: serviceTypes.map(({ id }) => id), productKindIds: productKinds.map(({ id }) => id), areaIds: areas.map(({ id }) => id),
});
const orNone = (typed: string): string | null => (typed === '' ? null : typed);

/** Adds an agreement with an agency, or changes one over what was seen of it. */
export function AgreementDialog({ agentId, agreement, onClose }: { agentId: string; agreement: AgreementRow | null; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddAgreement(agentId), useChangeAgreement(agentId)];
  const [values, setValues] = useState<Values>(() => (agreement ? valuesOf(agreement) : none));
  const set = (given: Partial<Values>): void => setValues({ ...values, ...given });
  const { error, isPending } = agreement ? change : add;
  const before = values.fromOn !== null && values.toOn !== null && values.toOn < values.fromOn;
  const ready = values.fromOn !== null && !before;
  const field = (id: string, label: string, input: ReactNode, wide = false) => <div className={wide ? 'agreement-wide' : undefined}><label htmlFor={id}>{label}</label>{input}</div>;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || isPending) return;
    const said: AgreementChange = { ...values, fromOn: values.fromOn!, number: values.number?.trim() || null, grade: values.grade?.trim() || null };
    const done = { onSuccess: () => { void message.success(t('agreements.saved')); onClose(); } };
    if (agreement) change.mutate({ agreementId: agreement.id, revision: agreement.revision, change: said }, done);
    else add.mutate(said, done);
  }

  return (
    <Modal open onCancel={onClose} title={t(agreement ? 'agreements.change' : 'agreements.new')} width={640} mask={{ closable: false }} footer={null}>
      <form onSubmit={save}>
        <div className="agreement-fields">
          <DayField id="agreement-from" label={t('agreements.from')} value={values.fromOn} onChange={(fromOn) => set({ fromOn })} />
          <DayField id="agreement-to" label={t('agreements.to')} value={values.toOn} onChange={(toOn) => set({ toOn })} error={before ? t('agreements.to-before') : undefined} />
          {field('agreement-number', t('agreements.number'), <Input id="agreement-number" maxLength={40} value={values.number ?? ''} onChange={(e) => set({ number: orNone(e.target.value) })} />)}
          {field('agreement-grade', t('agreements.grade'), <Input id="agreement-grade" maxLength={20} value={values.grade ?? ''} onChange={(e) => set({ grade: orNone(e.target.value) })} />)}
          {field('agreement-collateral', t('agreements.collateral'), <MoneyField id="agreement-collateral" value={values.collateral ?? ''} onChange={(rial) => set({ collateral: orNone(rial) })} />)}
          {field('agreement-ceiling', t('agreements.ceiling'), <MoneyField id="agreement-ceiling" value={values.consignmentCeiling ?? ''} onChange={(rial) => set({ consignmentCeiling: orNone(rial) })} />)}
          {field('agreement-capacity', t('agreements.capacity'), <InputNumber id="agreement-capacity" min={1} max={100_000} precision={0} value={values.capacity} onChange={(capacity) => set({ capacity })} />)}
          <div><span className="agreement-label">{t('agreements.sells')}</span><Segmented value={values.sells} onChange={(sells) => set({ sells })} options={agreementSellers.map((value) => ({ value, label: t(`agreements.sells.${value}`) }))} aria-label={t('agreements.sells')} /></div>
          {field('agreement-services', t('agreements.services'), <TermsSelect id="agreement-services" list="service-type" most={100} value={values.serviceTypeIds} onChange={(serviceTypeIds) => set({ serviceTypeIds })} placeholder={t('agreements.all')} />, true)}
          {field('agreement-kinds', t('agreements.kinds'), <TermsSelect id="agreement-kinds" list="product-kind" most={100} value={values.productKindIds} onChange={(productKindIds) => set({ productKindIds })} placeholder={t('agreements.all')} />, true)}
          {field('agreement-areas', t('agreements.areas'), <TermsSelect id="agreement-areas" list="area" most={100} value={values.areaIds} onChange={(areaIds) => set({ areaIds })} placeholder={t('agreements.all')} />, true)}
        </div>
        {error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" disabled={!ready} loading={isPending}>{t(agreement ? 'agreements.save' : 'agreements.add')}</Button></div>
      </form>
    </Modal>
  );
}
