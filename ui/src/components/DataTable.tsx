import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { SkeletonLines } from './SkeletonLines';
import { useVirtualRows } from './use-virtual-rows';
import './data-table.css';

export interface Column<Row> { key: string; title: string; render: (row: Row) => ReactNode; /** Left out where there is no room. */ priority?: 'always' | 'wide'; width?: string }

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  href?: (row: Row) => string;
  loading?: boolean;
  hasMore?: boolean;
  onMore?: () => void;
  loadingMore?: boolean;
  /** What the rows scroll in: of a long list those in sight are drawn; the rows are equally high, and the columns keep their widths. */
  scroller?: RefObject<HTMLElement | null>;
}

const nowhere: RefObject<HTMLElement | null> = { current: null };
/** As many rows are drawn whole: what the first page brings can be searched in the page and printed. */
const drawnWhole = 60;
/** A column of a list that keeps its widths is not squeezed below this, in pixels. */
const narrowest = 104;

/** The one table: pages by key while one scrolls; the first cell links to the row's own page. */
export function DataTable<Row>({ label, columns, rows, rowKey, href, loading = false, hasMore = false, onMore, loadingMore = false, scroller }: Props<Row>) {
  const end = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(40);
  const part = scroller !== undefined && rows.length > drawnWhole;
  const heights = useMemo(() => (part ? rows.map(() => height) : []), [part, rows, height]);
  const virtual = useVirtualRows(scroller ?? nowhere, heights);
  const from = part ? virtual.from : 0;
  useEffect(() => {
    if (!end.current || !hasMore || !onMore) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting && !loadingMore) onMore(); }, { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, loadingMore, onMore]);
  // By density and width of the window; a phone shows each row as a card.
  useLayoutEffect(() => {
    const drawn = part && body.current?.querySelector('tr:not(.data-table-room)')?.getBoundingClientRect().height;
    if (drawn && Math.abs(drawn - height) > 0.4) setHeight(drawn);
  });

  if (loading) return <SkeletonLines rows={12} height={40} />;
  const room = (size: number) => part && size > 0 && <tr aria-hidden className="data-table-room"><td colSpan={columns.length} style={{ blockSize: size }} /></tr>;
  return (
    <>
      <table className={scroller ? 'data-table data-table-steady' : 'data-table'} style={scroller && { minInlineSize: columns.reduce((sum, { width, priority }) => sum + (priority === 'wide' ? 0 : width ? parseInt(width, 10) : narrowest), 0) }} aria-label={label} aria-rowcount={part ? rows.length + 1 : undefined}>
        <thead><tr>{columns.map((column) => <th key={column.key} scope="col" className={column.priority === 'wide' ? 'wide-only' : undefined} style={{ inlineSize: column.width }}>{column.title}</th>)}</tr></thead>
        <tbody ref={body}>
          {room(virtual.before)}
          {(part ? rows.slice(virtual.from, virtual.to) : rows).map((row, at) => (
            <tr key={rowKey(row)} className={href ? 'linked' : undefined} aria-rowindex={part ? from + at + 2 : undefined}>
              {columns.map((column, i) => (
                <td key={column.key} className={column.priority === 'wide' ? 'wide-only' : undefined} data-label={column.title}>
                  {i === 0 && href ? <Link to={href(row)} className="row-link">{column.render(row)}</Link> : column.render(row)}
                </td>
              ))}
            </tr>
          ))}
          {room(virtual.after)}
        </tbody>
      </table>
      {loadingMore && <SkeletonLines rows={2} height={40} />}
      <div ref={end} />
    </>
  );
}
