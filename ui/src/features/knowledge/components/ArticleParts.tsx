import { CircleAlert, CircleCheck, FilePen, FileX } from 'lucide-react';
import type { ArticleAbout, ArticleRow } from '@contracts/articles';
import { useText } from '../../../app/use-text';

/** What an article is about, in few words. */
export function AboutNames({ about }: { about: ArticleAbout }) {
  const { t, label } = useText();
  const names = [...about.brands, ...about.productKinds, ...about.items, ...about.faults];
  return names.length === 0 ? <span className="muted">{t('knowledge.article.about-none')}</span> : <span className="article-about">{names.map(({ id, name }) => <bdi key={id}>{label(name)}</bdi>)}</span>;
}

/** How an article stands for its reader, by word and icon. */
export function ArticleState({ article: { active, version, hasDraft, required, readAt } }: { article: Pick<ArticleRow, 'active' | 'version' | 'hasDraft' | 'required' | 'readAt'> }) {
  const { t } = useText();
  const icon = { size: 14, strokeWidth: 1.8, 'aria-hidden': true } as const;
  if (!active) return <span className="article-state muted"><FileX {...icon} />{t('catalogue.inactive')}</span>;
  if (version === null) return <span className="article-state muted"><FilePen {...icon} />{t('knowledge.article.is-draft')}</span>;
  return (
    <span className="article-states">
      {readAt ? <span className="article-state article-read"><CircleCheck {...icon} />{t('knowledge.article.is-read')}</span>
        : required && <span className="article-state article-must"><CircleAlert {...icon} />{t('knowledge.article.must-read')}</span>}
      {hasDraft && <span className="article-state muted"><FilePen {...icon} />{t('knowledge.article.has-draft')}</span>}
    </span>
  );
}
