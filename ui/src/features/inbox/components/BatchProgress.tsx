import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { CheckCheck, X } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../../app/problem-text';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { deviceStore } from '../../../lib/device-store';
import { latestBatchesQuery, useStopBatch } from '../api/batches';
import { BatchRefused } from './BatchRefused';
import '../batch.css';

/** The last one whose end somebody has seen on this device. */
const seen = deviceStore<string>('zamen.batch-seen');

/** How far what one does to many tasks has come, also after a reload; and at its end, what could not be done and why. */
export function BatchProgress() {
  const text = useText();
  const { t, count } = text;
  const client = useQueryClient();
  const { data } = useQuery(latestBatchesQuery);
  const stop = useStopBatch();
  const [closed, setClosed] = useState(() => seen.kept());
  const [open, setOpen] = useState(false);
  useLive((event) => event.topic === 'batch', () => { void client.invalidateQueries({ queryKey: latestBatchesQuery.queryKey }); void client.invalidateQueries({ queryKey: ['tasks'], refetchType: 'active' }); });
  const batch = data?.find(({ state }) => state === 'running') ?? data?.[0];
  if (!batch || (batch.state !== 'running' && batch.id === closed)) return null;
  const close = (): void => { seen.keep(batch.id); setClosed(batch.id); };
  return (
    <div className="batch-progress" role="status">
      <CheckCheck size={15} strokeWidth={1.8} aria-hidden />
      <span className="cut">{t(`inbox.batch.is-${batch.state}`, { done: count(batch.done), total: count(batch.total) })}</span>
      {batch.state === 'running' && <Progress percent={Math.round(((batch.total - batch.left) / batch.total) * 100)} size="small" showInfo={false} aria-label={t('inbox.batch')} />}
      {batch.state === 'running' && stop.error && <span className="dialog-error" role="alert">{t('inbox.batch.not-stopped', { why: errorText(stop.error, text) })}</span>}
      {batch.refused > 0 && <button type="button" className="chip-clear" onClick={() => setOpen(true)}>{t('inbox.batch.refused', { count: batch.refused })}</button>}
      {batch.state === 'running' ? <button type="button" className="chip-clear" disabled={stop.isPending} onClick={() => stop.mutate(batch.id)}>{t('inbox.batch.stop')}</button> : <button type="button" className="bare" aria-label={t('action.close')} onClick={close}><X size={14} strokeWidth={2} aria-hidden /></button>}
      {open && <BatchRefused batch={batch} onClose={() => setOpen(false)} />}
    </div>
  );
}
