import { Button } from 'antd';
import { ListChecks, ListStart, ServerCrash } from 'lucide-react';
import { Suspense, useEffect, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { taskColumnNames, usualTaskColumns } from '@contracts/list-columns';
import { taskSorts } from '@contracts/task-filters';
import { nextViews } from '@contracts/task-views';
import { piece } from '../../../app/piece';
import { usePreferences } from '../../../app/preferences';
import { usePhone } from '../../../app/use-media';
import { useNow } from '../../../app/use-now';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { FreshRows } from '../../../components/FreshRows';
import { IconButton } from '../../../components/IconButton';
import { Kbd } from '../../../components/Kbd';
import { ColumnMenu, SortMenu } from '../../../components/ListTools';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useVirtualRows } from '../../../components/use-virtual-rows';
import { usePresence } from '../../presence/use-presence';
import { useMe } from '../../session/use-me';
import { usualSort, type InboxAddress } from '../inbox-address';
import { linesOf } from '../task-groups';
import { useCount } from '../use-count';
import type { Selection } from '../use-selection';
import type { useTaskList } from '../use-task-list';
import { BatchProgress } from './BatchProgress';
import { NoTasks } from './NoTasks';
import { TaskFilters } from './TaskFilters';
import { TaskRowItem } from './TaskRowItem';
import { TaskTable } from './TaskTable';

// Only for whoever chooses several.
const BatchBar = piece(async () => (await import('./BatchBar')).BatchBar);

/** Moves among the rows that are there, also those that are not drawn. */
export interface RowFocus { step(by: 1 | -1): void }
interface Props {
  list: ReturnType<typeof useTaskList>; address: InboxAddress; title: string; selected: string | undefined; search: string; /** As a table: there is room for it. */ wide: boolean; selection: Selection; focus: Ref<RowFocus>; /** Of what was done from the list. */ failure: unknown; onSeen: () => void;
  onAddress: (change: Partial<InboxAddress>) => void; onNext: () => void;
}

/** Heights as the style sheet has them: what is out of sight is counted, not measured. */
const heights = { comfortable: { row: 60, table: 40 }, compact: { row: 52, table: 32 } } as const;
const [phoneRow, heading, tableHead] = [72, 33, 34];

export function TaskList({ list, address, title, selected, search, wide, selection, focus, failure, onSeen, onAddress, onNext }: Props) {
  const text = useText();
  const now = useNow();
  const phone = usePhone();
  const { density } = usePreferences();
  const { branch } = useMe();
  const present = usePresence();
  const { view, filters, columns } = address;
  const sort = address.sort ?? usualSort(view);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const asTable = wide && columns.length > 0;
  const lines = useMemo(() => (asTable ? rows.map((row, index) => ({ kind: 'row' as const, row, index })) : linesOf(rows, view, sort, now)), [asTable, rows, view, sort, now]);
  const rowHeight = asTable ? heights[density].table : phone ? phoneRow : heights[density].row;
  const sizes = useMemo(() => lines.map((line) => (line.kind === 'group' ? heading : rowHeight)), [lines, rowHeight]);
  const virtual = useVirtualRows(scroller, sizes, asTable ? tableHead : 0);
  const { check } = selection;
  const total = useCount(view, filters);
  const filtered = Object.keys(filters).length > 0;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && virtual.to >= lines.length) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, virtual.to, lines.length]);

  useImperativeHandle(focus, () => ({
    step(by) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined;
      const order = lines.flatMap((line, at) => (line.kind === 'row' ? [{ id: line.row.id, at }] : []));
      const from = order.findIndex(({ id }) => id === (focused ?? selected));
      const next = order[Math.max(0, Math.min(order.length - 1, from + by))];
      if (!next) return;
      virtual.show(next.at);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`a[data-task="${next.id}"]`)?.focus({ preventScroll: true }));
    },
  }), [lines, selected, virtual]);

  return (
    <section className="task-list" aria-label={title}>
      <header>
        <div className="task-list-head">
          <h1><span className="cut">{title}</span>{total !== '' && view !== 'done' && <span className="muted">{total}</span>}</h1>
          {nextViews.some((name) => name === view) && <Button size="small" className="take-next" onClick={onNext} icon={<ListStart size={14} strokeWidth={1.8} />}>{text.t('inbox.take-next')}{!phone && <Kbd>t</Kbd>}</Button>}
          {view !== 'done' && <IconButton label={text.t('inbox.select')} pressed={check !== undefined} icon={<ListChecks size={18} strokeWidth={1.7} />} onClick={() => (check ? selection.end() : selection.begin())} />}
          {view !== 'done' && <SortMenu sorts={taskSorts} sort={sort} onSort={(next) => onAddress({ sort: next })} />}
          {!phone && (
            <ColumnMenu known={taskColumnNames} columns={columns} onColumns={(next) => onAddress({ columns: next })}>
              <Button size="small" onClick={() => onAddress({ columns: columns.length > 0 ? [] : [...usualTaskColumns] })}>{text.t(columns.length > 0 ? 'list.columns.list' : 'list.columns.table')}</Button>
              <ExportButton size="small" path="/tasks/export" query={{ view, ...filters, sort, ...(columns.length > 0 && { columns: columns.join(',') }) }} name="zamen-tasks.xlsx" label={text.t('list.export')} />
            </ColumnMenu>
          )}
        </div>
        <TaskFilters filters={filters} rows={rows} onFilter={(change) => onAddress({ filters: withChange(filters, change) })} />
      </header>
      {check && <Suspense><BatchBar selection={selection} loaded={rows.length} total={total} /></Suspense>}
      <BatchProgress />
      <Refusal of={[{ error: failure, reset: onSeen }]} />
      {list.error && rows.length > 0 && <Band tone="danger" icon={ServerCrash}>{text.t('list.stale', { time: text.time(new Date(list.dataUpdatedAt)) })} <button type="button" onClick={() => void list.refetch()}>{text.t('action.retry')}</button></Band>}
      <FreshRows text="inbox.fresh" count={list.fresh} onShow={() => { list.showFresh(); scroller.current?.scrollTo({ top: 0 }); }} />
      <div className="task-list-scroll" ref={scroller}>
        {list.isPending ? <SkeletonLines />
          : list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={() => onAddress({ filters: {} })} />
          : rows.length === 0 && !hasNextPage ? <NoTasks view={view} filtered={filtered} onView={(next) => onAddress({ view: next, filters: {}, saved: null })} onClear={() => onAddress({ filters: {} })} />
          : asTable ? <TaskTable table={table} rows={rows} columns={columns} virtual={virtual} search={search} selected={selected} branchCode={branch.code} check={check} />
          : (
            <ul style={{ paddingBlock: `${virtual.before}px ${virtual.after}px` }}>
              {lines.slice(virtual.from, virtual.to).map((line) => (line.kind === 'group'
                ? <li key={line.group} className="task-group"><h2>{text.t(`inbox.group.${line.group}`)}<span>{text.count(line.rows)}{hasNextPage && line.last && '+'}</span></h2></li>
                : <TaskRowItem key={line.row.id} row={line.row} present={present.get(line.row.id)} search={search} selected={line.row.id === selected} branchCode={branch.code} check={check} checked={check?.isOn(line.row.id) ?? false} />))}
            </ul>
          )}
        {isFetchingNextPage && <SkeletonLines rows={2} />}
      </div>
    </section>
  );
}

const withChange = (filters: InboxAddress['filters'], change: Record<string, string | undefined>): InboxAddress['filters'] =>
  Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined)) as InboxAddress['filters'];
