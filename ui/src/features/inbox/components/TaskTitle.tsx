import type { TaskRow } from '@contracts/tasks';
import { useText } from '../../../app/use-text';

/** What a task is called; of several of one step also which it is. */
export function TaskTitle({ task: { title, several } }: { task: Pick<TaskRow, 'title' | 'several'> }) {
  const { t, label, count } = useText();
  return <>{label(title)}{several && <span className="muted"> {t('task.several', { number: count(several.number), total: count(several.total) })}</span>}</>;
}
