import { mostCounted, type SystemState } from '@contracts/system';
import { useText } from '../../../app/use-text';

/** How much there is to do now. */
export function Figures({ now: { work, temporal } }: { now: SystemState }) {
  const { t, count } = useText();
  const some = (n: number): string => (n >= mostCounted ? t('system.at-least', { count: count(n) }) : count(n));
  const figures: { key: string; value: string; bad?: boolean; more?: string }[] = [
    { key: 'instances', value: some(work.instances) },
    { key: 'tasks', value: some(work.tasks), ...(work.tasksLate > 0 && { more: t('system.figure.late', { count: work.tasksLate }) }) },
    { key: 'incidents', value: some(work.incidents), bad: work.incidents > 0 },
    { key: 'timers', value: some(work.timers) },
    { key: 'outbox', value: some(work.outbox) },
    { key: 'workflows', value: temporal.workflows === null ? t('system.unknown') : count(temporal.workflows) },
  ];
  return (
    <dl className="system-figures" aria-label={t('system.figures')}>
      {figures.map(({ key, value, bad, more }) => (
        <div key={key}>
          <dt>{t(`system.figure.${key}`)}</dt>
          <dd className={bad ? 'system-bad' : undefined}>{value}{more && <span className="system-more">{more}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
