import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { serviceOf } from '../api/structure';
import { ServiceDialog } from './ServiceDialog';

/** What a service is: how it is grouped, how long it takes, what bills it, on what it is done and by whom. */
export function ServiceSection({ id }: { id: string }) {
  const { t, label } = useText();
  const { data, error, refetch } = useQuery(serviceOf(id));
  const [editing, setEditing] = useState(false);
  const none = <span className="muted">{t('catalogue.item.none')}</span>;
  const fact = (name: string, value: ReactNode) => <div><dt>{t(`catalogue.services.${name}`)}</dt><dd>{value}</dd></div>;
  const named = (one: { name: { fa: string; en: string } } | null) => (one ? <bdi>{label(one.name)}</bdi> : none);
  return (
    <section className="item-box" aria-labelledby="item-service">
      <header><h2 id="item-service">{t('catalogue.services.definition')}</h2><span className="spacer" />{data?.mayChange && <Button size="small" onClick={() => setEditing(true)}>{t('catalogue.services.edit')}</Button>}</header>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={5} height={32} /> : (
        <dl>
          {fact('group', named(data.group))}
          {fact('job-type', named(data.jobType))}
          {fact('service-type', named(data.serviceType))}
          {fact('minutes', data.standardMinutes === null ? none : t('catalogue.services.minutes-count', { count: data.standardMinutes }))}
          {fact('sold-as', data.soldAs ? <Link to={`/catalogue/items/${data.soldAs.id}`}><bdi>{label(data.soldAs.title)}</bdi></Link> : t('catalogue.services.sold-as-self'))}
          {fact('tax-id', data.billingTaxId ? <bdi dir="ltr">{data.billingTaxId}</bdi> : none)}
          {fact('goods', data.kinds.length + data.goods.length === 0 ? t('catalogue.services.goods-all') : (
            <>{data.kinds.map((kind) => <bdi key={kind.id}>{label(kind.name)}</bdi>)}{data.goods.map((item) => <Link key={item.id} to={`/catalogue/items/${item.id}`}><bdi>{label(item.title)}</bdi></Link>)}</>
          ))}
          {fact('branches', data.branches.length === 0 ? t('catalogue.services.branches-all') : data.branches.map((branch) => <bdi key={branch.id}>{label(branch.name)}</bdi>))}
        </dl>
      )}
      {editing && data && <ServiceDialog id={id} service={data} onClose={() => setEditing(false)} />}
    </section>
  );
}
