import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { SystemFinding, SystemState } from '@contracts/system';
import { useText, type Text } from '../../../app/use-text';
import { isolated } from '../../../lib/digits';

/** Where one goes on from a finding. */
const leadsTo: Partial<Record<SystemFinding['code'], { path: string; key: string }>> = { 'incidents-open': { path: '/incidents', key: 'system.to-incidents' }, 'imports-failed': { path: '/imports', key: 'system.to-imports' }, 'webhooks-failing': { path: '/webhooks', key: 'system.to-webhooks' } };

/** Names as people say them, where the server says ids. */
function spoken({ params }: SystemFinding, { t, digits }: Text): Record<string, string | number> {
  const names: Record<string, (value: string | number) => string> = { queue: (name) => t(`system.queue.${name}`), schedule: (name) => t(`system.schedule.${name}`), program: (name) => t(`system.program.${name}`), host: isolated, expected: isolated, versions: isolated, pid: digits, limit: digits };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, names[name]?.(value) ?? value]));
}

/** What is wrong, since when, and what to do; or that nothing is. */
export function Findings({ now: { findings } }: { now: SystemState }) {
  const text = useText();
  const { t } = text;
  if (findings.length === 0) return <p className="system-well"><CircleCheck size={17} strokeWidth={1.8} aria-hidden />{t('system.well.text')}</p>;
  return (
    <ul className="system-findings" aria-label={t('system.findings')}>
      {findings.map((finding) => {
        const Icon = finding.severity === 'trouble' ? CircleX : TriangleAlert;
        const [values, link] = [spoken(finding, text), leadsTo[finding.code]];
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.params)}`} className={`system-finding system-${finding.severity}`}>
            <Icon size={17} strokeWidth={1.8} aria-hidden />
            <div>
              <p><strong>{t(`system.finding.${finding.code}`, values)}</strong>{finding.since && <span className="muted">{t('system.since', { when: text.momentWithin(finding.since) })}</span>}</p>
              <p>{t(`system.finding.${finding.code}.do`, values)}{link && <Link to={link.path}>{t(link.key)}</Link>}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
