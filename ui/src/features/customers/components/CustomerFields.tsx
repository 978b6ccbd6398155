import { Input, Segmented } from 'antd';
import type { CustomerDetail, CustomerPart } from '@contracts/customers';
import { customerKinds } from '@contracts/customers';
import { useText } from '../../../app/use-text';
import { TermSelect } from '../../catalogue/components/TermSelect';
import { TermsSelect } from '../../catalogue/components/TermsSelect';
import { useMay } from '../../session/use-me';
import { partsOf, wrongParts, type CustomerValues } from '../customer-values';

const latin: readonly CustomerPart[] = ['code', 'phone', 'nationalId', 'foreignId', 'legalId', 'economicNo', 'iban', 'postalCode', 'subscriptionNo'];

/** What is the same of a customer who is added and of one who is changed; what is wrong is said where it stands. */
export function CustomerFields({ value, onChange, known, masked = [] }: { value: CustomerValues; onChange: (value: CustomerValues) => void; /** What is there of whoever is changed. */ known?: CustomerDetail; masked?: readonly CustomerPart[] }) {
  const { t, digits } = useText();
  const mayPlace = useMay('catalogue.read');
  const wrong = wrongParts(value);
  const set = (part: CustomerPart, typed: string): void => onChange({ ...value, parts: { ...value.parts, [part]: typed } });
  const field = (part: CustomerPart) => {
    const props = {
      id: `customer-${part}`, value: value.parts[part] ?? '', maxLength: part === 'address' ? 500 : 60, status: wrong.includes(part) ? 'error' as const : undefined, 'aria-invalid': wrong.includes(part), 'aria-describedby': wrong.includes(part) ? `customer-${part}-wrong` : undefined,
      placeholder: masked.includes(part) ? t('customers.masked', { masked: digits(known?.[part] ?? '') }) : undefined,
    };
    return (
      <div key={part} className={part === 'address' ? 'customer-field customer-field-wide' : 'customer-field'}>
        <label htmlFor={`customer-${part}`}>{t(`customers.part.${part}`)}</label>
        {part === 'address' ? <Input.TextArea {...props} autoSize={{ minRows: 1, maxRows: 4 }} onChange={(e) => set(part, e.target.value)} /> : <Input {...props} dir={latin.includes(part) && !masked.includes(part) ? 'ltr' : undefined} autoComplete="off" onChange={(e) => set(part, e.target.value)} />}
        {wrong.includes(part) && <p className="field-error" id={`customer-${part}-wrong`}>{t(`customers.wrong.${part}`)}</p>}
      </div>
    );
  };
  return (
    <div className="customer-fields">
      <div className="customer-field customer-field-wide"><Segmented value={value.kind} onChange={(kind) => onChange({ ...value, kind })} options={customerKinds.map((kind) => ({ value: kind, label: t(`customers.one.${kind}`) }))} aria-label={t('customers.kind')} /></div>
      <div className="customer-field customer-field-wide"><label htmlFor="customer-name">{t(value.kind === 'legal' ? 'customers.company-name' : 'customers.name')}</label><Input id="customer-name" autoFocus maxLength={200} value={value.name} onChange={(e) => onChange({ ...value, name: e.target.value })} /></div>
      {partsOf(value.kind).map(field)}
      {mayPlace && (
        <>
          <div className="customer-field"><label htmlFor="customer-area">{t('customers.area')}</label><TermSelect id="customer-area" list="area" value={value.areaId} onChange={(areaId) => onChange({ ...value, areaId })} placeholder={t('customers.area')} /></div>
          <div className="customer-field"><label htmlFor="customer-groups">{t('customers.groups')}</label><TermsSelect id="customer-groups" list="customer-group" value={value.groupIds} onChange={(groupIds) => onChange({ ...value, groupIds })} placeholder={t('customers.groups')} /></div>
        </>
      )}
    </div>
  );
}
