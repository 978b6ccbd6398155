import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { History } from 'lucide-react';
import { useState } from 'react';
import type { AuditEntryRow } from '@contracts/audit';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../account/account.css';
import { actionText } from '../texts';
import '../audit.css';
import { AuditDialog } from './AuditDialog';

/** What was done with one thing, and by whom, the newest first. */
export function HistoryRows({ list }: { list: UseInfiniteQueryResult<InfiniteData<{ items: AuditEntryRow[]; next: string | null }>> }) {
  const text = useText();
  const { t, label } = text;
  const [open, setOpen] = useState<AuditEntryRow | null>(null);
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {list.isPending ? <SkeletonLines rows={4} /> : list.error && entries.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
        : entries.length === 0 ? <p className="muted">{t('people.no-history')}</p> : (
          <ul className="account-rows">{entries.map((entry) => (
            <li key={entry.id}>
              <History size={18} strokeWidth={1.5} aria-hidden />
              <span className="account-row"><strong>{actionText(entry.action, text)}</strong><span><span>{text.moment(entry.at)}</span><bdi>{entry.actor ? label(entry.actor.name) : t('audit.system')}</bdi></span></span>
              <Button size="small" type="text" onClick={() => setOpen(entry)}>{t('audit.details')}</Button>
            </li>
          ))}</ul>
        )}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('people.more')}</Button>}
      {open && <AuditDialog entry={open} onClose={() => setOpen(null)} />}
    </>
  );
}
