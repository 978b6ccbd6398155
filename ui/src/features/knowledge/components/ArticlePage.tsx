import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { BookCheck, CircleCheck, FilePen } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ArticleDetail } from '@contracts/articles';
import type { Language } from '@contracts/label';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../places/places.css';
import '../../catalogue/catalogue.css';
import '../knowledge.css';
import { articleDetail, articleReaders, useConfirmArticle, usePublishArticle } from '../api/articles';
import { ArticleEditor } from './ArticleEditor';
import { AboutNames, ArticleState } from './ArticleParts';
import { LanguageChips } from './LanguageChips';
import { MarkedText } from './MarkedText';

/** An article to be read, or to be written. */
export function ArticlePage() {
  const { articleId: id = '', act } = useParams();
  const fresh = id === 'new';
  const { data, error, refetch } = useQuery({ ...articleDetail(id), enabled: !fresh });
  if (fresh) return <ArticleEditor article={null} />;
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={48} />;
  return act === 'edit' && data.mayChange ? <ArticleEditor key={id} article={data} /> : <Reader key={id} article={data} />;
}

function Reader({ article }: { article: ArticleDetail }) {
  const text = useText();
  const { t, count, date, label } = text;
  const go = useNavigate();
  const [language, setLanguage] = useState<Language>(text.language);
  const publish = usePublishArticle(article.id);
  const { version, body, draft, mayChange } = article;
  const shown = { title: version === null ? draft!.title : article.title, body: body ?? draft?.body };
  return (
    <div className="article-page">
      <header className="page-head item-head">
        <Link to="/knowledge/articles">{t('knowledge.articles')}</Link>
        <bdi dir="ltr" className="muted">{article.code}</bdi>
        <ArticleState article={article} />
        <span className="spacer" />
        <LanguageChips value={language} onChange={setLanguage} />
        {mayChange && draft && <Popconfirm title={t('knowledge.article.publish-sure')} description={<p className="item-sure">{t('knowledge.article.publish-text')}</p>} okText={t('knowledge.article.publish')} cancelText={t('action.cancel')} onConfirm={() => publish.mutate(article.revision)}><Button loading={publish.isPending}>{t('knowledge.article.publish')}</Button></Popconfirm>}
        {mayChange && <Button type={draft ? 'default' : 'primary'} onClick={() => void go(`/knowledge/articles/${article.id}/edit`)}>{t('knowledge.article.edit')}</Button>}
      </header>
      <Refusal of={[publish]} />
      {version !== null && draft && <Band tone="accent" icon={FilePen}>{t('knowledge.article.draft-waits')}</Band>}
      <div className="article-body">
        <article className="article" aria-labelledby="article-title">
          <h1 id="article-title" lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>{shown.title[language]}</h1>
          <p className="muted article-meta">{version === null ? t('knowledge.article.is-draft') : t('knowledge.article.by', { version: count(version), when: date(article.publishedAt!), name: label(article.publishedBy!.name) })}</p>
          <p className="article-meta"><AboutNames about={article.about} /></p>
          {shown.body && <MarkedText text={shown.body[language]} language={language} />}
          {version !== null && <Confirm article={article} version={version} />}
        </article>
        {mayChange && version !== null && <Readers id={article.id} version={version} />}
      </div>
    </div>
  );
}

function Confirm({ article: { id, readAt, required, active }, version }: { article: ArticleDetail; version: number }) {
  const { t, moment } = useText();
  const confirm = useConfirmArticle();
  if (!active) return null;
  return (
    <footer className="article-confirm">
      {readAt ? <p className="article-state article-read" role="status"><CircleCheck size={16} strokeWidth={1.8} aria-hidden />{t('knowledge.article.read-at', { when: moment(readAt) })}</p> : (
        <>
          <Button type="primary" icon={<BookCheck size={16} strokeWidth={1.7} />} loading={confirm.isPending} onClick={() => confirm.mutate({ id, version })}>{t('knowledge.article.confirm')}</Button>
          <span className="muted">{t(required ? 'knowledge.article.confirm-must' : 'knowledge.article.confirm-may')}</span>
        </>
      )}
      <Refusal inset of={[confirm]} />
    </footer>
  );
}

function Readers({ id, version }: { id: string; version: number }) {
  const { t, label, moment, count } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(articleReaders(id));
  const readers = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <aside className="item-box article-readers" aria-labelledby="article-readers">
      <h2 id="article-readers">{t('knowledge.article.readers')}</h2>
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <SkeletonLines rows={3} height={36} />
        : readers.length === 0 ? <p className="muted">{t('knowledge.article.no-readers')}</p>
          : <ul className="item-rows">{readers.map((one) => <li key={`${one.person.id}${one.version}`}><bdi>{label(one.person.name)}</bdi><span className="muted">{moment(one.at)}</span>{one.version !== version && <span className="muted">{t('knowledge.article.version', { version: count(one.version) })}</span>}</li>)}</ul>}
      {hasNextPage && <Button type="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('people.more')}</Button>}
    </aside>
  );
}
