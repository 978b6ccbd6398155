import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { usesOf } from '../api/structure';

/** What is made of it. */
export function UsesSection({ id }: { id: string }) {
  const { t, label, digits } = useText();
  const { data, error, refetch } = useQuery(usesOf(id));
  return (
    <section className="item-box" aria-labelledby="item-uses">
      <h2 id="item-uses">{t('catalogue.bom.uses')}</h2>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={36} />
        : data.items.length === 0 ? <p className="muted">{t('catalogue.bom.uses-none')}</p>
          : <ul className="item-rows">{data.items.map(({ item, direct, total }) => (
            <li key={item.id}>
              <Link to={`/catalogue/items/${item.id}`} className={item.active ? undefined : 'term-off'}><bdi>{label(item.title)}</bdi></Link>
              <span className="muted">{t(direct ? 'catalogue.bom.use-count' : 'catalogue.bom.use-within', { total: digits(total) })}</span>
              <span className="spacer" /><bdi dir="ltr" className="muted">{item.code}</bdi>
            </li>
          ))}</ul>}
    </section>
  );
}
