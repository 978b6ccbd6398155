import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { RequestDetail } from '@contracts/requests';
import { errorText, incidentText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { useRetryIncident } from '../../incidents/api/incidents';
import { VariablesDialog, type OpenIncident } from '../../incidents/components/VariablesDialog';

/** What a request, or another process, is stuck at. */
export function IncidentsBand({ incidents, mayRetry }: { incidents: RequestDetail['incidents']; mayRetry: boolean }) {
  const text = useText();
  const retry = useRetryIncident();
  const [open, setOpen] = useState<OpenIncident | null>(null);
  if (incidents.length === 0) return null;
  return (
    <Band tone="danger" icon={CircleAlert}>
      {text.t('incidents.one')}:
      {incidents.map((incident) => (
        <p key={incident.id}>
          {incident.title ? <bdi title={incident.element}>{text.label(incident.title)}</bdi> : <bdi dir="ltr">{incident.element}</bdi>}: {incidentText(incident.code, text)} <bdi className="muted" dir="ltr">{incident.message}</bdi> <span className="muted">{text.moment(incident.raisedAt)}</span>
          {mayRetry && (
            <span className="band-acts">
              <button type="button" disabled={retry.isPending} onClick={() => retry.mutate({ id: incident.id })}>{text.t('incidents.retry')}</button>
              <button type="button" onClick={() => setOpen(incident)}>{text.t('incidents.variables')}</button>
            </span>
          )}
        </p>
      ))}
      {retry.error && <p>{errorText(retry.error, text)}</p>}
      {open && <VariablesDialog incident={open} onClose={() => setOpen(null)} />}
    </Band>
  );
}
