import { Link } from 'react-router';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { StatusTag } from '../../../components/StatusTag';

/** What else this device has been through. */
export function RelatedRequests({ request }: { request: RequestDetail }) {
  const { t, digits, date } = useText();
  return (
    <>
      <header className="panel-head panel-head-second"><h2>{t('request.related')}</h2></header>
      {request.related.length === 0 ? <p className="muted">{t('request.no-related')}</p> : (
        <ul className="related">
          {request.related.map((other) => <li key={other.id}><Link to={`/requests/${other.id}`}><Num>{digits(other.no)}</Num></Link><StatusTag status={other.status} /><span className="muted">{date(other.createdAt)}{t('list.comma')}<bdi>{other.device}</bdi></span></li>)}
        </ul>
      )}
    </>
  );
}
