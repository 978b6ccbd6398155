import type { TaskRow } from '@contracts/tasks';
import { ForWhom } from '../../absence/components/ForWhom';
import { useText } from '../../../app/use-text';

/** What a task is called; of several of one step also which it is; and in whose place one does it. */
export function TaskTitle({ task: { title, several, actingFor } }: { task: Pick<TaskRow, 'title' | 'several' | 'actingFor'> }) {
  const { t, label, count } = useText();
  return <>{label(title)}{several && <span className="muted"> {t('task.several', { number: count(several.number), total: count(several.total) })}</span>}{actingFor && <ForWhom person={actingFor} />}</>;
}
