import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { Num } from '../../../components/Num';
import { useMe } from '../../session/use-me';
import { serialRule } from '../api/serials';

export function IdentityBlock({ unit, onEdit }: { unit: SerialDetail; onEdit: (() => void) | undefined }) {
  const { t, label, businessDate, date } = useText();
  const { data: rule } = useQuery(serialRule(unit.item.id));
  const day = (value: string | null): ReactNode => value && businessDate(value);
  const rows: [title: string, value: ReactNode][] = [
    [t('serials.serial'), <Num key="v">{unit.serial}</Num>],
    ...unit.imeis.map((imei, index): [string, ReactNode] => [`${t('serials.imei')}${unit.imeis.length > 1 ? ` ${index + 1}` : ''}`, <Num key="v">{imei}</Num>]),
    [t('serials.model'), unit.item.code && <Num key="v">{unit.item.code}</Num>],
    [t('serials.brand-kind'), <bdi key="v">{[unit.item.brand, label(unit.item.title)].filter(Boolean).join(t('list.comma'))}</bdi>],
    [t('serials.made'), day(unit.madeOn)], [t('serials.lot'), unit.lot && <bdi key="v">{unit.lot}</bdi>], [t('serials.left'), day(unit.leftOn)], [t('serials.sold'), day(unit.soldOn)], [t('serials.document'), unit.saleDocument && <bdi key="v">{unit.saleDocument}</bdi>],
    [t('serials.rule'), rule && rule.masks.length > 0 && <Num key="v">{rule.masks.join(' / ')}</Num>],
    [t('serials.added'), <span key="v">{date(unit.createdAt)}{unit.createdBy && <span className="muted"> {label(unit.createdBy.name)}</span>}</span>],
  ];
  return (
    <section className="block" aria-labelledby="serial-identity">
      <header><h2 id="serial-identity">{t('serials.identity')}</h2>{onEdit && <button type="button" className="link" onClick={onEdit}>{t('serials.edit')}</button>}</header>
      <dl className="block-rows">{rows.filter(([, value]) => Boolean(value)).map(([title, value]) => <div key={title}><dt>{title}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}

/** Whose it is, and where it lies. */
export function OwnerBlock({ unit }: { unit: SerialDetail }) {
  const { t, label, businessDate, phone } = useText();
  const { rights, modules } = useMe();
  const { owner, place, branch, soldOn } = unit;
  const page = rights.includes('customer.read') && modules.includes('customers') ? `/customers/${owner?.id ?? ''}` : `/requests?customerId=${owner?.id ?? ''}`;
  return (
    <>
      <section className="block" aria-labelledby="serial-owner">
        <header><h2 id="serial-owner">{t('serials.owner')}</h2>{owner && soldOn && <span className="muted">{t('serials.owner-since', { date: businessDate(soldOn) })}</span>}</header>
        {owner ? (
          <Link className="serial-owner" to={page}><Avatar name={{ fa: owner.name, en: owner.name }} size={32} /><span><strong><bdi>{owner.name}</bdi></strong>{owner.phone && <Num className="muted">{phone(owner.phone)}</Num>}</span></Link>
        ) : <p className="muted">{t('serials.no-owner')}</p>}
      </section>
      {(place ?? branch) && (
        <section className="block" aria-labelledby="serial-where">
          <header><h2 id="serial-where">{t('serials.where')}</h2></header>
          <dl className="block-rows">
            {branch && <div><dt>{t('serials.branch')}</dt><dd><bdi>{label(branch.name)}</bdi></dd></div>}
            {place && <div><dt>{t('serials.place')}</dt><dd><bdi>{place}</bdi></dd></div>}
          </dl>
        </section>
      )}
    </>
  );
}
