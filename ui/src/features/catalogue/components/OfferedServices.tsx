import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { servicesOn } from '../api/structure';

/** The services that are done on a product or part. */
export function OfferedServices({ id }: { id: string }) {
  const text = useText();
  const { t, label } = text;
  const { data, error, refetch } = useQuery(servicesOn(id));
  return (
    <section className="item-box" aria-labelledby="item-services">
      <h2 id="item-services">{t('catalogue.services.title')}</h2>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={36} />
        : data.items.length === 0 ? <p className="muted">{t('catalogue.services.none')}</p>
          : <ul className="item-rows">{data.items.map(({ item, serviceType, standardMinutes, price, branches }) => (
            <li key={item.id}>
              <Link to={`/catalogue/items/${item.id}`}><bdi>{label(item.title)}</bdi></Link>
              <span className="muted">{[serviceType && label(serviceType.name), standardMinutes !== null && t('catalogue.services.minutes-count', { count: standardMinutes }), branches.length > 0 && branches.map(({ name }) => label(name)).join(t('list.comma'))].filter(Boolean).join(' · ')}</span>
              <span className="spacer" /><span className="item-amount">{text.money(price)} <span className="muted">{text.unitName}</span></span>
            </li>
          ))}</ul>}
    </section>
  );
}
