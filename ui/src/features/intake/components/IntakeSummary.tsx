import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deviceName } from '@contracts/device-name';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { lookUpOne } from '../../forms/api/look-up';
import type { Values } from '../../forms/form-schema';

/** What the receipt will say, growing while one asks. */
export function IntakeSummary({ values }: { values: Values }) {
  const { t, count, label, phone, money, unitName, businessDate } = useText();
  const word = (name: string): string => (typeof values[name] === 'string' ? (values[name] as string) : '');
  const { data: known } = useQuery(lookUpOne('customer', word('customerId')));
  const { data: item } = useQuery(lookUpOne('item', word('itemId')));
  const customer = word('customerId') ? (known ? label(known.label) : t('intake.known-customer')) : word('customerName');
  const device = word('itemId') ? (item ? label(item.label) : '') : deviceName(word('itemText'), word('brandText')).trim();
  const rows: [string, ReactNode, ReactNode][] = [
    [t('request.number'), <span key="v" className="muted">{t('intake.on-registering')}</span>, null],
    [t('request.customer'), customer && <strong key="v"><bdi>{customer}</bdi></strong>, word('phone').startsWith('+') && <Num>{phone(word('phone'))}</Num>],
    [t('request.device'), device && <strong key="v"><bdi>{device}</bdi></strong>, word('serial') && <Num>{word('serial')}</Num>],
    [t('intake.words'), word('words') && <bdi key="v">{word('words')}</bdi>, null],
    [t('intake.accessories'), Array.isArray(values['accessories']) && values['accessories'].length > 0 && <bdi key="v">{values['accessories'].join(t('list.comma'))}</bdi>, null],
    [t('intake.photos'), Array.isArray(values['photos']) && values['photos'].length > 0 && <span key="v">{count(values['photos'].length)}</span>, null],
    [t('intake.ceiling'), /^\d+$/.test(word('costCeiling')) && <span key="v"><Num>{money(word('costCeiling'))}</Num> {unitName}</span>, null],
    [t('intake.promised'), word('promisedOn') && <strong key="v">{businessDate(word('promisedOn'))}</strong>, null],
  ];
  return (
    <aside className="intake-summary" aria-label={t('receipt.title')}>
      <h2>{t('receipt.title')}</h2>
      <dl>{rows.filter(([, value]) => Boolean(value)).map(([name, value, more]) => <div key={name}><dt>{name}</dt><dd>{value}{more}</dd></div>)}</dl>
    </aside>
  );
}
