import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useRoleName } from '../../access/use-role-name';
import { IncidentsBand } from '../../requests/components/IncidentsBand';
import { LiveDiagram } from '../../requests/components/LiveDiagram';
import '../../requests/requests.css';
import { useMay } from '../../session/use-me';
import { Story } from '../../timeline/components/Story';
import { readInstance } from '../api/processes';
import '../processes.css';
import { InstanceState } from './InstanceState';

/** A process that no request travels: where it stands, what is to be done, its story. */
export function InstancePage() {
  const { instanceId = '' } = useParams();
  const text = useText();
  const roleName = useRoleName();
  const { t, label, digits } = text;
  const client = useQueryClient();
  const mayRetry = useMay('incident.retry');
  const { data: instance, error, refetch } = useQuery(readInstance(instanceId));
  useLive((event) => ['instance', 'task', 'incident'].includes(event.topic) && (event.topic === 'task' || Object.values(event.keys).includes(instanceId)), () => {
    for (const part of ['detail', 'timeline', 'diagram']) void client.invalidateQueries({ queryKey: ['instances', part, instanceId] });
  });
  if (!instance) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={72} />;
  return (
    <div className="request" key={instanceId}>
      <header className="request-head">
        <div className="request-head-line"><h1><bdi>{label(instance.name)}</bdi></h1><InstanceState row={instance} /></div>
        <dl className="request-facts">
          <div><dt>{t('processes.by')}</dt><dd><strong>{instance.startedBy ? <bdi>{label(instance.startedBy.name)}</bdi> : t('processes.by-itself')}</strong><span>{text.moment(instance.startedAt)}</span></dd></div>
          <div><dt>{t('processes.ended-at')}</dt><dd>{instance.endedAt ? <strong>{text.moment(instance.endedAt)}</strong> : <span className="muted">—</span>}</dd></div>
          <div><dt>{t('processes.request')}</dt><dd>{instance.request ? <Link to={`/requests/${instance.request.id}`}><Num>{digits(instance.request.no)}</Num></Link> : <span className="muted">{t('processes.no-request')}</span>}</dd></div>
          <div><dt>{t('processes.process')}</dt><dd><Link to="/processes"><bdi>{label(instance.name)}</bdi></Link><span className="muted">{t('processes.of-version', { version: digits(instance.version) })}</span></dd></div>
        </dl>
        {instance.tasks.length > 0 && (
          <p className="request-open">{t('request.open-tasks')}: {instance.tasks.map((task) => (
            <span key={task.id}><Link to={`/inbox/${task.id}`}><bdi>{label(task.title)}</bdi></Link> <span className="muted">{task.assignee ? <bdi>{label(task.assignee.name)}</bdi> : roleName(task.role)}</span></span>
          ))}</p>
        )}
      </header>
      <IncidentsBand incidents={instance.openIncidents} mayRetry={mayRetry} />
      <LiveDiagram id={instanceId} of="instances" />
      <section className="instance-story" aria-labelledby="story-title">
        <header className="panel-head"><h2 id="story-title">{t('story.title')}</h2></header>
        <Story id={instanceId} of="instances" />
      </section>
    </div>
  );
}
