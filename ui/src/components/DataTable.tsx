import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { SkeletonLines } from './SkeletonLines';
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
}

/** The one table: pages by key while one scrolls; the first cell links to the row's own page. */
export function DataTable<Row>({ label, columns, rows, rowKey, href, loading = false, hasMore = false, onMore, loadingMore = false }: Props<Row>) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasMore || !onMore) return undefined;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting && !loadingMore) onMore(); }, { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, loadingMore, onMore]);

  if (loading) return <SkeletonLines rows={12} height={40} />;
  return (
    <>
      <table className="data-table" aria-label={label}>
        <thead><tr>{columns.map((column) => <th key={column.key} scope="col" className={column.priority === 'wide' ? 'wide-only' : undefined} style={{ inlineSize: column.width }}>{column.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={href ? 'linked' : undefined}>
              {columns.map((column, i) => (
                <td key={column.key} className={column.priority === 'wide' ? 'wide-only' : undefined} data-label={column.title}>
                  {i === 0 && href ? <Link to={href(row)} className="row-link">{column.render(row)}</Link> : column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {loadingMore && <SkeletonLines rows={2} height={40} />}
      <div ref={end} />
    </>
  );
}
