import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { StatusTag } from '../../../components/StatusTag';
import { requestList } from '../../requests/api/list-requests';

/** What this serial has been through; nothing is shown for a device that is new to us. */
export function SerialHistory({ serial }: { serial: string }) {
  const { t, digits, date, count } = useText();
  const settled = useDebounced(serial.trim(), 300);
  const { data } = useInfiniteQuery({ ...requestList({ q: settled }), enabled: settled.length >= 4 });
  const rows = (data?.pages[0]?.items ?? []).filter((row) => row.serial?.toUpperCase() === settled.toUpperCase());
  if (settled.length < 4 || rows.length === 0) return null;
  return (
    <section className="serial-history">
      <h3>{t('request.related')} <span className="muted">{count(rows.length)}</span></h3>
      <ul>{rows.map((row) => <li key={row.id}><Link to={`/requests/${row.id}`}><Num>{digits(row.no)}</Num></Link><span>{date(row.createdAt)}</span><bdi>{row.device}</bdi><StatusTag status={row.status} /></li>)}</ul>
    </section>
  );
}
