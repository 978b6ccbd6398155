import { Button } from 'antd';
import { CircleAlert } from 'lucide-react';
import type { TaskDetail } from '@contracts/tasks';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import type { useHoldTask } from '../api/hold-task';

/** A task of the team has one thing to do first: take it. */
export function ClaimBar({ task, hold }: { task: TaskDetail; hold: ReturnType<typeof useHoldTask> }) {
  const text = useText();
  const mine = hold.variables?.act === 'claim';
  return (
    <div className="outcomes">
      <Button type="primary" loading={hold.isPending && mine} onClick={() => hold.mutate({ act: 'claim', taskId: task.id })}>{text.t('task.claim')}<Kbd>c</Kbd></Button>
      {hold.error && mine
        ? <span className="draft-note draft-wrong" role="alert"><CircleAlert size={14} strokeWidth={1.7} aria-hidden />{errorText(hold.error, text)}</span>
        : <span className="draft-note">{text.t('task.claim-first')}</span>}
    </div>
  );
}
