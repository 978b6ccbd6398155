import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { BookOpenText, Plus, Search, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ArticleRow } from '@contracts/articles';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import '../../catalogue/catalogue.css';
import '../knowledge.css';
import { articleList } from '../api/articles';
import { AboutNames, ArticleState } from './ArticleParts';
import { KnowledgeNav } from './KnowledgeNav';

const only = ['to-read', 'drafts'] as const;

/** Instructions: looked for by their words, those to be read, those that are being written. */
export function ArticlesPage() {
  const { t, label, date, count } = useText();
  const go = useNavigate();
  const { params, filter } = useAddressFilter();
  const q = params.get('q') ?? '';
  const which = only.find((one) => one === params.get('only'));
  const [typed, setTyped] = useTypedSearch(q, (words) => filter({ q: words }));
  const list = useInfiniteQuery(articleList({ ...(q && { q }), ...(which && { only: which }) }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { mayChange = false, toRead = 0 } = list.data?.pages[0] ?? {};
  const clear = (): void => filter({ q: undefined, only: undefined });
  const write = <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => void go('/knowledge/articles/new')}>{t('knowledge.article.new')}</Button>;

  const columns = useMemo<Column<ArticleRow>[]>(() => [
    { key: 'title', title: t('knowledge.article.title'), render: (row) => <Link to={`/knowledge/articles/${row.id}`} className={row.active ? 'item-name' : 'item-name term-off'}><strong><bdi>{label(row.title)}</bdi></strong><bdi dir="ltr" className="muted">{row.code}</bdi></Link> },
    { key: 'about', title: t('knowledge.article.about'), width: '300px', priority: 'wide', render: (row) => <AboutNames about={row.about} /> },
    { key: 'state', title: t('knowledge.article.state'), width: '170px', render: (row) => <ArticleState article={row} /> },
    { key: 'at', title: t('knowledge.article.published'), width: '150px', render: (row) => <span className="muted">{row.publishedAt ? date(row.publishedAt) : '—'}</span> },
  ], [t, label, date]);

  return (
    <div className="catalogue">
      <header className="page-head">
        <h1>{t('knowledge.title')}</h1><KnowledgeNav />
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('knowledge.article.search')} aria-label={t('knowledge.article.search')} />
        <span className="spacer" />
        {mayChange && write}
      </header>
      <div className="requests-filters" role="group" aria-label={t('knowledge.article.filters')}>
        {only.filter((one) => one === 'to-read' || mayChange).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={which === one} onClick={() => filter({ only: which === one ? undefined : one })}>{t(`knowledge.article.only.${one}`)}{one === 'to-read' && toRead > 0 && <span className="badge">{count(toRead)}</span>}</button>
        ))}
      </div>
      <div className="people-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : list.isPending || rows.length > 0 ? <DataTable label={t('knowledge.articles')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
            : q || which ? <Placeholder icon={SearchX} title={t(which === 'to-read' && !q ? 'knowledge.article.all-read.title' : 'knowledge.article.none.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t(which === 'to-read' && !q ? 'knowledge.article.all-read.text' : 'knowledge.article.none.text')}</Placeholder>
              : <Placeholder icon={BookOpenText} title={t('knowledge.article.empty.title')} action={mayChange ? write : undefined}>{t(mayChange ? 'knowledge.article.empty.text' : 'knowledge.empty.reader')}</Placeholder>}
      </div>
    </div>
  );
}
