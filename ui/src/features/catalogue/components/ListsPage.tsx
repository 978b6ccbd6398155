import { useQuery } from '@tanstack/react-query';
import { ListTree } from 'lucide-react';
import { NavLink, useParams } from 'react-router';
import { isTree, termLists } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { termCounts } from '../api/terms';
import '../../requests/requests.css';
import '../../places/places.css';
import '../catalogue.css';
import { CatalogueNav } from './CatalogueNav';
import { TermsPanel } from './TermsPanel';

/** The lists that the company fills: which there are beside the one that is open. */
export function ListsPage() {
  const { t, count } = useText();
  const asked = useParams()['list'];
  const list = termLists.find((one) => one === asked);
  const counts = useQuery(termCounts);
  return (
    <div className={list ? 'catalogue catalogue-open' : 'catalogue'}>
      <header className="page-head"><h1>{t('catalogue.title')}</h1><CatalogueNav /></header>
      <div className="catalogue-both">
        <nav className="catalogue-lists" aria-label={t('catalogue.lists')}>
          {counts.error && !counts.data ? <Failure error={counts.error} retry={() => void counts.refetch()} />
            : counts.isPending ? <SkeletonLines rows={termLists.length} height={48} />
              : counts.data.items.map((one) => (
                <NavLink key={one.list} className="catalogue-list" to={`/catalogue/lists/${one.list}`}>
                  <span className="setting-title"><strong>{t(`catalogue.list.${one.list}`)}</strong><span className="muted">{t(isTree(one.list) ? 'catalogue.is-tree' : 'catalogue.is-list')}</span></span>
                  <span className="muted">{count(one.active)}</span>
                </NavLink>
              ))}
        </nav>
        <section className="catalogue-panel" aria-label={list ? t(`catalogue.list.${list}`) : t('catalogue.lists')}>
          {list ? <TermsPanel key={list} list={list} /> : <Placeholder icon={ListTree} title={t(asked ? 'catalogue.gone.title' : 'catalogue.choose.title')}>{t('catalogue.choose.text')}</Placeholder>}
        </section>
      </div>
    </div>
  );
}
