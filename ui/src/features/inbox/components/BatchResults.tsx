import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { CircleAlert, CircleCheck, CircleDashed, CircleMinus } from 'lucide-react';
import { codeText, errorText } from '../../../app/problem-text';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { batchQuery, batchResultsQuery, useStopBatch } from '../api/batches';

const icons = { left: CircleDashed, done: CircleCheck, same: CircleMinus, refused: CircleAlert };

/** How far one act on many tasks has come, and what became of each. */
export function BatchResults({ id }: { id: string }) {
  const text = useText();
  const { t, count, label, digits } = text;
  const client = useQueryClient();
  const batch = useQuery(batchQuery(id));
  const results = useInfiniteQuery(batchResultsQuery(id));
  const stop = useStopBatch();
  useLive((event) => event.topic === 'batch' && event.keys.id === id, () => void client.invalidateQueries({ queryKey: ['task-batches'] }));
  const failed = batch.error ?? results.error;
  if (!batch.data || !results.data) return failed ? <Failure error={failed} retry={() => { void batch.refetch(); void results.refetch(); }} /> : <SkeletonLines rows={5} />;
  const { state, total, left, done } = batch.data;
  return (
    <div className="hand-over">
      <div className="batch-state" role="status">
        <strong>{t(`inbox.batch.is-${state}`, { done: count(done), total: count(total) })}</strong>
        {state === 'running' && <button type="button" className="chip-clear" disabled={stop.isPending} onClick={() => stop.mutate(id)}>{t('inbox.batch.stop')}</button>}
      </div>
      {state === 'running' && <Progress percent={Math.round(((total - left) / total) * 100)} size="small" showInfo={false} aria-label={t('inbox.batch')} />}
      {state === 'running' && stop.error && <p className="dialog-error" role="alert">{t('inbox.batch.not-stopped', { why: errorText(stop.error, text) })}</p>}
      {failed && <p className="dialog-error" role="alert">{errorText(failed, text)}</p>}
      <p className="muted">{t(state === 'running' ? 'inbox.hand-over.goes-on' : 'inbox.hand-over.results')}</p>
      <ul className="batch-results">
        {results.data.pages.flatMap(({ items }) => items).map(({ task, state: became, code, assignee }) => {
          const Icon = icons[became];
          return (
            <li key={task.id} className={`batch-result-${became}`}>
              <Icon size={16} strokeWidth={1.7} aria-hidden />
              <span><bdi>{label(task.title)}</bdi>{task.no && <> <bdi dir="ltr" className="muted">{digits(task.no)}</bdi></>}</span>
              <span className="muted">{became === 'refused' && code ? codeText(code, {}, text) : became === 'left' ? t(state === 'running' ? 'inbox.hand-over.waits' : 'inbox.hand-over.not-done') : assignee ? <bdi>{label(assignee.name)}</bdi> : t('inbox.hand-over.in-team')}</span>
            </li>
          );
        })}
      </ul>
      {results.hasNextPage && <Button size="small" loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>{t('action.more')}</Button>}
    </div>
  );
}
