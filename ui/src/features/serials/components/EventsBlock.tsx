import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Ban, CalendarPlus, CircleCheck, CirclePause, CirclePlay, Factory, LockOpen, Megaphone, PackageOpen, RefreshCw, ShieldCheck, ShieldOff, ShoppingBag, StickyNote, Trash2, TriangleAlert, UserRound, Warehouse, Wrench, Zap, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SerialDetail, SerialEvent, SerialEventKind } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { serialEvents } from '../api/serials';

const icons: Record<SerialEventKind, LucideIcon> = {
  made: Factory, 'production-stage': Factory, 'production-problem': TriangleAlert, 'problem-fixed': CircleCheck, 'warehouse-in': Warehouse, 'warehouse-out': PackageOpen, sold: ShoppingBag, activated: Zap, request: Wrench, 'part-replaced': RefreshCw,
  owner: UserRound, recall: Megaphone, scrapped: Trash2, blocked: Ban, released: LockOpen, note: StickyNote,
  'cover-extended': CalendarPlus, 'cover-suspended': CirclePause, 'cover-resumed': CirclePlay, 'cover-transferred': UserRound, 'cover-lost': ShieldOff, 'cover-restored': ShieldCheck,
};
const parts: Record<string, readonly SerialEventKind[] | null> = { all: null, requests: ['request', 'part-replaced'], production: ['made', 'production-stage', 'production-problem', 'problem-fixed', 'warehouse-in', 'warehouse-out'] };

/** Everything that ever happened to the unit, the last first. */
export function EventsBlock({ unit, onRecord }: { unit: SerialDetail; onRecord: (() => void) | undefined }) {
  const { t } = useText();
  const [part, setPart] = useState('all');
  const list = useInfiniteQuery(serialEvents(unit.id));
  const kinds = parts[part];
  const rows = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ kind }) => !kinds || kinds.includes(kind));
  return (
    <section className="block" aria-labelledby="serial-events">
      <header>
        <h2 id="serial-events">{t('serials.events')}</h2>
        {onRecord && <button type="button" className="link" onClick={onRecord}>{t('serials.record')}</button>}
        <span className="spacer" />
        {Object.keys(parts).map((name) => <button key={name} type="button" className="block-part" aria-pressed={name === part} onClick={() => setPart(name)}>{t(`serials.events.${name}`)}</button>)}
      </header>
      {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <SkeletonLines rows={4} height={44} /> : rows.length === 0 ? <p className="muted">{t('serials.events.none')}</p> : <ol className="serial-events">{rows.map((event) => <EventItem key={event.id} event={event} />)}</ol>}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('serials.events.more')}</Button>}
    </section>
  );
}

function EventItem({ event }: { event: SerialEvent }) {
  const { t, label, date, digits } = useText();
  const Icon = icons[event.kind];
  const { request, actor, note, document, place } = event;
  const said = [...(note === null ? [] : [note]), ...(request ? [request.words] : []), ...(place === null ? [] : [place]), ...(event.kind === 'request' && !request ? [t('serials.events.elsewhere')] : []), ...(actor ? [label(actor.name)] : [])];
  return (
    <li>
      <time dateTime={event.at}>{date(event.at)}</time>
      <Icon size={16} strokeWidth={1.7} aria-hidden />
      <span className="serial-event"><strong>{t(`serials.kind.${event.kind}`)}</strong>{said.length > 0 && <span className="muted">{said.map((words, index) => <bdi key={index}>{words}</bdi>)}</span>}</span>
      {request ? <Link to={`/requests/${request.id}`}><Num>{digits(request.no)}</Num></Link> : document !== null && <Num className="muted">{document}</Num>}
    </li>
  );
}
