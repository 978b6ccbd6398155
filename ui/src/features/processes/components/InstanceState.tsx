import { CircleAlert } from 'lucide-react';
import type { InstanceRow } from '@contracts/instances';
import { useText } from '../../../app/use-text';

/** Whether it is under way, with how much there is to do. */
export function InstanceState({ row }: { row: InstanceRow }) {
  const { t, count } = useText();
  const running = row.status === 'starting' || row.status === 'active';
  return (
    <span className={running ? 'instance-state instance-running' : 'instance-state'}>
      <i aria-hidden />{t(`processes.status.${row.status}`)}
      {running && row.openTasks > 0 && <span className="muted">{t('processes.tasks', { count: row.openTasks, shown: count(row.openTasks) })}</span>}
      {row.incidents > 0 && <span className="instance-stuck"><CircleAlert size={13} strokeWidth={1.8} aria-hidden />{t('processes.stuck')}</span>}
    </span>
  );
}
