import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { TaskBatch } from '@contracts/task-batches';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { batchResultsQuery } from '../api/batches';

/** What could not be done, and why; all of it, a hundred at a time. */
export function BatchRefused({ batch, onClose }: { batch: TaskBatch; onClose: () => void }) {
  const text = useText();
  const { t, label, digits } = text;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(batchResultsQuery(batch.id, 'refused'));
  return (
    <Modal open onCancel={onClose} title={t('inbox.batch.refused', { count: batch.refused })} width={520} footer={<Button onClick={onClose}>{t('action.close')}</Button>}>
      {!data && (error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} />)}
      <ul className="batch-items">{data?.pages.flatMap(({ items }) => items).map(({ task, code }) => <li key={task.id}><bdi>{label(task.title)}</bdi>{task.no && <bdi dir="ltr" className="muted">{digits(task.no)}</bdi>}<span className="muted">{code && codeText(code, {}, text)}</span></li>)}</ul>
      {hasNextPage && <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('action.more')}</Button>}
    </Modal>
  );
}
