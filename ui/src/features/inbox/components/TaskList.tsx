import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowUp, CircleCheck, ServerCrash } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Status } from '@contracts/statuses';
import type { TaskRow, TaskView } from '@contracts/tasks';
import { useNow } from '../../../app/use-now';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { slaGroup, type SlaGroup } from '../../../lib/sla';
import { usePresence } from '../../presence/use-presence';
import { useMay, useMe } from '../../session/use-me';
import { taskCountsQuery } from '../api/count-tasks';
import type { useTaskList } from '../use-task-list';
import { countLimit } from '../views';
import { TaskFilters } from './TaskFilters';
import { TaskRowItem } from './TaskRowItem';

interface Props {
  list: ReturnType<typeof useTaskList>;
  view: TaskView;
  status: Status | undefined;
  q: string;
  selected: string | undefined;
  search: string;
  onFilter: (change: Record<string, string | undefined>) => void;
}

function grouped(rows: readonly TaskRow[], view: TaskView, now: Date): { group: SlaGroup | null; rows: TaskRow[] }[] {
  if (view === 'done' || view === 'overdue' || view === 'today') return [{ group: null, rows: [...rows] }];
  const groups: { group: SlaGroup; rows: TaskRow[] }[] = (['overdue', 'today', 'later'] as const).map((group) => ({ group, rows: [] }));
  for (const row of rows) groups.find(({ group }) => group === slaGroup(row.sla, now))?.rows.push(row);
  return groups.filter((group) => group.rows.length > 0);
}

export function TaskList({ list, view, status, q, selected, search, onFilter }: Props) {
  const text = useText();
  const now = useNow();
  const { branch } = useMe();
  const { data: counts } = useQuery(taskCountsQuery);
  const present = usePresence();
  const end = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const groups = useMemo(() => grouped(rows, view, now), [rows, view, now]);
  const filtered = status !== undefined || q !== '';
  const total = counts?.[view];

  useEffect(() => {
    if (!end.current || !hasNextPage) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting && !isFetchingNextPage) void fetchNextPage(); }, { root: scroller.current, rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  return (
    <section className="task-list" aria-label={text.t(`inbox.view.${view}`)}>
      <header>
        <h1>{text.t(`inbox.view.${view}`)}{!filtered && total !== undefined && view !== 'done' && <span className="muted">{text.count(total)}{total >= countLimit && '+'}</span>}</h1>
        <TaskFilters status={status} q={q} onStatus={(next) => onFilter({ status: next })} onText={(next) => onFilter({ q: next || undefined })} />
      </header>
      {list.error && rows.length > 0 && <Band tone="danger" icon={ServerCrash}>{text.t('list.stale', { time: text.time(new Date(list.dataUpdatedAt)) })} <button type="button" onClick={() => void list.refetch()}>{text.t('action.retry')}</button></Band>}
      {list.fresh > 0 && <button type="button" className="fresh" onClick={() => { list.showFresh(); scroller.current?.scrollTo({ top: 0 }); }}><ArrowUp size={15} strokeWidth={1.9} aria-hidden />{text.t('inbox.fresh', { count: list.fresh })}</button>}
      <div className="task-list-scroll" ref={scroller}>
        {list.isPending ? <SkeletonLines />
          : list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : rows.length === 0 ? <NoTasks view={view} filtered={filtered} onFilter={onFilter} />
          : groups.map(({ group, rows: members }) => (
            <Fragment key={group ?? 'all'}>
              {group && <h2 className="task-group">{text.t(`inbox.group.${group}`)}<span>{text.count(members.length)}{hasNextPage && group === groups.at(-1)?.group && '+'}</span></h2>}
              <ul>{members.map((row) => <TaskRowItem key={row.id} row={row} present={present.get(row.id)} search={search} selected={row.id === selected} branchCode={branch.code} />)}</ul>
            </Fragment>
          ))}
        <div ref={end} />
        {isFetchingNextPage && <SkeletonLines rows={2} />}
      </div>
    </section>
  );
}

function NoTasks({ view, filtered, onFilter }: { view: TaskView; filtered: boolean; onFilter: Props['onFilter'] }) {
  const { t, count } = useText();
  const { data: counts } = useQuery(taskCountsQuery);
  const team = counts?.team ?? 0;
  const mayReceive = useMay('request.create');
  const navigate = useNavigate();
  if (filtered) return <Placeholder icon={CircleCheck} title={t('inbox.none-filtered.title')} action={<Button onClick={() => onFilter({ status: undefined, q: undefined })}>{t('filter.clear-all')}</Button>}>{t('inbox.none-filtered.text')}</Placeholder>;
  const toTeam = view === 'mine' && team > 0;
  const [to, go]: [string, () => void] = toTeam ? ['inbox.to-team', () => onFilter({ view: 'team' })]
    : view !== 'mine' ? ['inbox.to-mine', () => onFilter({ view: 'mine' })]
    : mayReceive ? ['requests.new', () => void navigate('/requests/new')] : ['inbox.to-requests', () => void navigate('/requests')];
  return (
    <Placeholder icon={CircleCheck} title={t(`inbox.none.${view}.title`)} action={<Button onClick={go}>{t(to)}</Button>}>
      {toTeam ? t('inbox.none.mine.team', { count: count(team) }) : t(`inbox.none.${view}.text`)}
    </Placeholder>
  );
}
