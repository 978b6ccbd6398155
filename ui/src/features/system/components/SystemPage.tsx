import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react';
import type { SystemState } from '@contracts/system';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { systemNow } from '../api/system';
import '../system.css';
import { Figures } from './Figures';
import { Findings } from './Findings';
import { Programs, Queues, Schedules } from './Parts';
import { Servers } from './Servers';

const icons: Record<SystemState['state'], LucideIcon> = { well: CircleCheck, attention: TriangleAlert, trouble: CircleX };

/** What runs and what is wrong, for whoever looks after the system. */
export function SystemPage() {
  const { t, time } = useText();
  const { data: now, error, isPending, refetch } = useQuery(systemNow);
  if (!now) return <div className="system">{isPending ? <SkeletonLines rows={12} height={44} /> : <Failure page error={error} retry={() => void refetch()} />}</div>;
  const Icon = icons[now.state];
  return (
    <div className="system">
      <header className="page-head">
        <h1 id="system">{t('system.title')}</h1>
        <span className={`system-state system-${now.state}`} role="status"><Icon size={15} strokeWidth={1.8} aria-hidden />{t(`system.state.${now.state}`)}</span>
        <span className="spacer" />
        <span className="muted system-looked">{t('system.looked', { time: time(now.at) })}</span>
      </header>
      {error && <Band tone="warn" icon={WifiOff}>{t('system.stale', { time: time(now.at) })}</Band>}
      <div className="system-body" role="region" aria-labelledby="system" tabIndex={0}>
        <Figures now={now} />
        <Findings now={now} />
        <div className="system-columns">
          <div><Programs programs={now.programs} /><Servers now={now} /></div>
          <div><Queues temporal={now.temporal} /><Schedules temporal={now.temporal} /></div>
        </div>
      </div>
    </div>
  );
}
