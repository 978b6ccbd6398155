import { useMemo, type ReactNode } from 'react';
import type { ProgramState, SystemState } from '@contracts/system';
import { useText, type Text } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { isolated } from '../../../lib/digits';

type Temporal = SystemState['temporal'];

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return <section className="system-section" aria-label={title}><h2>{title}</h2>{children}</section>;
}

/** Programs, each with where it runs, since when, and when it was last heard of. */
export function Programs({ programs }: { programs: ProgramState[] }) {
  const text = useText();
  const { t, digits, moment } = text;
  const columns = useMemo<Column<ProgramState>[]>(() => [
    { key: 'name', title: t('system.program'), render: (row) => <span className="system-program"><strong>{t(`system.program.${row.name}`)}</strong><span className={`system-run system-run-${row.state}`}>{t(`system.run.${row.state}`)}</span></span> },
    { key: 'version', title: t('system.version'), width: '80px', render: (row) => <Num>{digits(row.version)}</Num> },
    { key: 'where', title: t('system.where'), priority: 'wide', render: (row) => <span className="muted">{t('system.process', { host: isolated(row.host), pid: digits(row.pid) })}</span> },
    { key: 'started', title: t('system.started'), width: '140px', render: (row) => <span className="muted">{moment(row.startedAt)}</span> },
    { key: 'seen', title: t('system.seen'), priority: 'wide', width: '140px', render: (row) => <span className="muted">{moment(row.seenAt)}</span> },
  ], [t, digits, moment]);
  return <Section title={t('system.programs')}><DataTable label={t('system.programs')} columns={columns} rows={programs} rowKey={(row) => row.id} /></Section>;
}

export function Queues({ temporal }: { temporal: Temporal }) {
  const text = useText();
  const { t, count } = text;
  const columns = useMemo<Column<Temporal['queues'][number]>[]>(() => [
    { key: 'name', title: t('system.queue'), render: (row) => t(`system.queue.${row.name}`) },
    { key: 'pollers', title: t('system.pollers'), width: '90px', render: (row) => <span className={row.pollers === 0 ? 'system-bad' : undefined}>{count(row.pollers)}</span> },
    { key: 'waiting', title: t('system.waiting'), width: '90px', render: (row) => count(row.waiting) },
    { key: 'oldest', title: t('system.oldest'), width: '110px', render: (row) => <span className="muted">{row.waiting > 0 ? span(row.oldestSeconds, text) : '—'}</span> },
  ], [t, count, text]);
  return <Section title={t('system.queues')}>{temporal.reachable ? <DataTable label={t('system.queues')} columns={columns} rows={temporal.queues} rowKey={(row) => row.name} /> : <Away />}</Section>;
}

export function Schedules({ temporal }: { temporal: Temporal }) {
  const text = useText();
  const { t, moment } = text;
  const columns = useMemo<Column<Temporal['schedules'][number]>[]>(() => [
    { key: 'name', title: t('system.schedule'), render: (row) => t(`system.schedule.${row.name}`) },
    { key: 'every', title: t('system.every'), width: '90px', priority: 'wide', render: (row) => <span className="muted">{span(row.everySeconds, text)}</span> },
    { key: 'last', title: t('system.last-run'), width: '130px', render: (row) => <span className="muted">{row.lastAt ? moment(row.lastAt) : '—'}</span> },
    { key: 'next', title: t('system.next-run'), width: '130px', render: (row) => (row.paused ? <span className="system-bad">{t('system.paused')}</span> : <span className="muted">{row.nextAt ? moment(row.nextAt) : '—'}</span>) },
  ], [t, moment, text]);
  return <Section title={t('system.schedules')}>{temporal.reachable ? <DataTable label={t('system.schedules')} columns={columns} rows={temporal.schedules} rowKey={(row) => row.name} /> : <Away />}</Section>;
}

function Away() {
  const { t } = useText();
  return <p className="system-away">{t('system.temporal-away')}</p>;
}

const span = (seconds: number, { t }: Text): string => (seconds < 120 ? t('system.seconds', { seconds: Math.round(seconds) }) : t('system.minutes', { minutes: Math.round(seconds / 60) }));
