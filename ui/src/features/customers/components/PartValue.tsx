import type { MergePart } from '@contracts/customer-merges';
import type { CustomerDetail } from '@contracts/customers';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';

const words: readonly MergePart[] = ['name', 'province', 'city', 'address'];
const asWritten: readonly MergePart[] = ['code', 'subscriptionNo'];

/** A part of a customer as it reads; masked as it came. */
export function PartValue({ part, customer }: { part: MergePart; customer: CustomerDetail }) {
  const { t, label, digits, phone } = useText();
  if (part === 'area' || part === 'groups') {
    const terms = part === 'groups' ? customer.groups : customer.area ? [customer.area] : [];
    return terms.length === 0 ? <span className="muted">—</span> : <bdi>{terms.map(({ name }) => label(name)).join(t('list.comma'))}</bdi>;
  }
  const value = customer[part];
  if (value === null) return <span className="muted">—</span>;
  if (part === 'kind') return <>{t(`customers.one.${customer.kind}`)}</>;
  if (words.includes(part)) return <bdi>{value}</bdi>;
  return <Num>{part === 'phone' && value.startsWith('+') ? phone(value) : asWritten.includes(part) ? value : digits(value)}</Num>;
}
