import { App, Button, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CustomerDetail } from '@contracts/customers';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useCustomerAdd, useCustomerChange } from '../api/customers';
import { isComplete, maskedParts, noCustomer, sent, valuesOf } from '../customer-values';
import { CustomerFields } from './CustomerFields';

/** Adds a customer, or changes one over what was seen of them. */
export function CustomerDialog({ customer, onClose }: { customer?: CustomerDetail; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const go = useNavigate();
  const { message } = App.useApp();
  const [add, change] = [useCustomerAdd(), useCustomerChange(customer?.id ?? '')];
  const [values, setValues] = useState(() => (customer ? valuesOf(customer) : noCustomer));
  const masked = customer ? maskedParts(customer) : [];
  const { error, isPending } = customer ? change : add;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isComplete(values) || isPending) return;
    if (customer) change.mutate({ revision: customer.revision, change: sent(values, masked) }, { onSuccess: () => { void message.success(t('customers.saved')); onClose(); } });
    else add.mutate(sent(values), { onSuccess: (made) => { void message.success(t('customers.added', { name: made.name })); void go(`/customers/${made.id}`); } });
  }

  return (
    <Modal open onCancel={onClose} title={customer ? customer.name : t('customers.new')} width={640} mask={{ closable: false }} footer={null}>
      <form onSubmit={submit}>
        <CustomerFields value={values} onChange={setValues} known={customer} masked={masked} />
        {error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" disabled={!isComplete(values)} loading={isPending}>{t(customer ? 'customers.save' : 'customers.add')}</Button></div>
      </form>
    </Modal>
  );
}
