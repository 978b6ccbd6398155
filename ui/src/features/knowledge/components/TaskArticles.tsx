import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { BookCheck, BookOpenText, CircleAlert, CircleCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { OfferedArticle } from '@contracts/articles';
import { piece } from '../../../app/piece';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useMe } from '../../session/use-me';
import { articleDetail, taskArticles, useConfirmArticle } from '../api/articles';
import '../knowledge.css';

// Whoever opens no instruction needs none of it.
const MarkedText = piece(async () => (await import('./MarkedText')).MarkedText);

interface Props { taskId: string; /** What is chosen in the form and not sent yet. */ faults: readonly string[]; items: readonly string[] }

/** Instructions that help with the task, as its form stands. Nothing where there are none, or for whoever may not read the knowledge. */
export function TaskArticles({ taskId, faults, items }: Props) {
  const { t, label } = useText();
  const { rights, modules } = useMe();
  const [open, setOpen] = useState<OfferedArticle | null>(null);
  const { data } = useQuery({ ...taskArticles(taskId, useDebounced(faults.join(','), 150), useDebounced(items.join(','), 150)), enabled: rights.includes('knowledge.read') && modules.includes('knowledge') });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="task-articles" aria-labelledby={`articles-${taskId}`}>
      <h3 id={`articles-${taskId}`}>{t('knowledge.article.help')}</h3>
      <ul>
        {data.items.map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => setOpen(article)}>
              <BookOpenText size={16} strokeWidth={1.7} aria-hidden /><bdi>{label(article.title)}</bdi>
              {article.readAt ? <span className="article-state article-read"><CircleCheck size={14} strokeWidth={1.8} aria-hidden />{t('knowledge.article.is-read')}</span>
                : article.required && <span className="article-state article-must"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{t('knowledge.article.must-read')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {open && <OpenArticle id={open.id} onClose={() => setOpen(null)} />}
    </section>
  );
}

function OpenArticle({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, label, language } = useText();
  const { data, error, refetch } = useQuery(articleDetail(id));
  const confirm = useConfirmArticle();
  const asked = data && data.readAt === null && data.version !== null ? data.version : null;
  return (
    <Modal
      open onCancel={onClose} width={680} title={data ? label(data.title) : t('knowledge.article.help')}
      footer={data && (asked === null ? <p className="article-state article-read" role="status"><CircleCheck size={16} strokeWidth={1.8} aria-hidden />{t('knowledge.article.is-read')}</p>
        : <Button type="primary" icon={<BookCheck size={16} strokeWidth={1.7} />} loading={confirm.isPending} onClick={() => confirm.mutate({ id, version: asked })}>{t('knowledge.article.confirm')}</Button>)}
    >
      <Refusal inset of={[confirm]} />
      {data?.body ? <Suspense fallback={<SkeletonLines rows={5} height={28} />}><MarkedText text={data.body[language]} language={language} /></Suspense> : error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={5} height={28} />}
    </Modal>
  );
}
