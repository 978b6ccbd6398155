import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEntryRow } from '@contracts/audit';
import { customerPartNames } from '@contracts/customers';
import { useText, type Text } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { StatusTag } from '../../../components/StatusTag';
import '../../audit/audit.css';
import { AuditDialog } from '../../audit/components/AuditDialog';
import { actionText } from '../../audit/texts';
import { customerDevices, customerHistory, customerRequests } from '../api/customers';

interface Asked { isPending: boolean; error: unknown; refetch: () => unknown }
function Card({ name, title, more, asked, none, children }: { name: string; title: string; more?: ReactNode; asked: Asked; /** Said instead of an empty list. */ none: string | false; children: ReactNode }) {
  return (
    <section className="customer-card" aria-labelledby={name}>
      <header><h2 id={name}>{title}</h2><span className="spacer" />{more}</header>
      {asked.isPending ? <SkeletonLines rows={3} /> : asked.error ? <Failure error={asked.error} retry={() => void asked.refetch()} /> : none ? <p className="muted">{none}</p> : children}
    </section>
  );
}

/** The latest of their requests that the reader sees. */
export function RequestsCard({ id }: { id: string }) {
  const { t, digits, date } = useText();
  const asked = useQuery(customerRequests(id));
  const items = asked.data?.items ?? [];
  return (
    <Card name="customer-requests" title={t('customers.requests')} asked={asked} none={items.length === 0 && t('customers.no-requests')} more={asked.data?.next ? <Link to={`/requests?customerId=${id}`}>{t('customers.all-requests')}</Link> : null}>
      <ul>{items.map((row) => <li key={row.id}><Link to={`/requests/${row.id}`}><Num>{digits(row.no)}</Num></Link><span className="customer-what"><bdi>{row.device}</bdi>{row.serial && <Num className="muted">{row.serial}</Num>}</span><StatusTag status={row.status} subStatus={row.subStatus} withSub /><span className="muted">{date(row.createdAt)}</span></li>)}</ul>
    </Card>
  );
}

export function DevicesCard({ id }: { id: string }) {
  const { t, date, businessDate } = useText();
  const asked = useQuery(customerDevices(id));
  const items = asked.data?.items ?? [];
  return (
    <Card name="customer-devices" title={t('customers.devices')} asked={asked} none={items.length === 0 && t('customers.no-devices')}>
      <ul>{items.map((row) => (
        <li key={`${row.unitId}/${row.serial}`}>
          {row.unitId ? <Link to={`/serials/${row.unitId}`}><Num>{row.serial}</Num></Link> : <Num>{row.serial}</Num>}<span className="customer-what"><bdi>{row.device}</bdi>{row.soldOn && <span className="muted">{t('customers.sold', { day: businessDate(row.soldOn) })}</span>}</span>
          <span className="muted">{t('customers.brought', { count: row.requests })}</span>{row.lastAt && <span className="muted">{date(row.lastAt)}</span>}
        </li>
      ))}</ul>
    </Card>
  );
}

/** The record names parts by their keys. */
function changedText({ after }: AuditEntryRow, { t }: Pick<Text, 't'>): string {
  const changed = (after as { changed?: unknown } | null)?.changed;
  return typeof changed !== 'string' ? '' : changed.split(', ').map((key) => (customerPartNames.some((part) => part === key) ? t(`customers.part.${key}`) : key === 'name' || key === 'kind' || key === 'area' || key === 'groups' ? t(`customers.${key}`) : key)).join(t('list.comma'));
}

/** What was done with what is known of them, and by whom. */
export function HistoryCard({ id }: { id: string }) {
  const text = useText();
  const { t, label } = text;
  const asked = useInfiniteQuery(customerHistory(id));
  const [open, setOpen] = useState<AuditEntryRow | null>(null);
  const entries = asked.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card name="customer-history" title={t('customers.history')} asked={asked} none={entries.length === 0 && t('customers.no-history')}>
      <ul>{entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className="customer-entry" onClick={() => setOpen(entry)}>{actionText(entry.action, text)}</button>
          <span className="customer-what"><span className="muted">{changedText(entry, text)}</span></span><bdi>{entry.actor ? label(entry.actor.name) : t('audit.system')}</bdi><span className="muted">{text.moment(entry.at)}</span>
        </li>
      ))}</ul>
      {asked.hasNextPage && <Button size="small" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{t('customers.more')}</Button>}
      {open && <AuditDialog entry={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}
