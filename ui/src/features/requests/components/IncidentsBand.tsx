import { CircleAlert } from 'lucide-react';
import type { RequestDetail } from '@contracts/requests';
import { errorText, incidentText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { useRequestAct } from '../api/act-on-request';

export function IncidentsBand({ request }: { request: RequestDetail }) {
  const text = useText();
  const act = useRequestAct(request.id);
  if (request.incidents.length === 0) return null;
  return (
    <Band tone="danger" icon={CircleAlert}>
      {text.t('incidents.one')}:
      {request.incidents.map((incident) => (
        <p key={incident.id}>
          {incident.title ? <bdi title={incident.element}>{text.label(incident.title)}</bdi> : <bdi dir="ltr">{incident.element}</bdi>}: {incidentText(incident.code, text)} <bdi className="muted" dir="ltr">{incident.message}</bdi> <span className="muted">{text.moment(incident.raisedAt)}</span>{' '}
          {request.may.retry && <button type="button" disabled={act.isPending} onClick={() => act.mutate({ act: 'retry', incidentId: incident.id })}>{text.t('incidents.retry')}</button>}
        </p>
      ))}
      {act.error && <p>{errorText(act.error, text)}</p>}
    </Band>
  );
}
