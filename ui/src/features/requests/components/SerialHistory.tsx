import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { RequestRow } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Num } from '../../../components/Num';
import { StatusTag } from '../../../components/StatusTag';

/** What this serial has been through; nothing is shown for a device that is new to us. */
export function SerialHistory({ rows, open }: { rows: readonly RequestRow[]; open: RequestRow | undefined }) {
  const { t, digits, date, count } = useText();
  if (rows.length === 0) return null;
  return (
    <>
      {open && <Band tone="warn" icon={CircleAlert}>{t('intake.open-device')} <Link to={`/requests/${open.id}`}>{t('intake.open-number', { no: digits(open.no) })}</Link></Band>}
      <section className="serial-history">
        <h3>{t('request.related')} <span className="muted">{count(rows.length)}</span></h3>
        <ul>{rows.map((row) => <li key={row.id}><Link to={`/requests/${row.id}`}><Num>{digits(row.no)}</Num></Link><StatusTag status={row.status} /><span className="muted">{date(row.createdAt)}{t('list.comma')}<bdi>{row.device}</bdi></span></li>)}</ul>
      </section>
    </>
  );
}
