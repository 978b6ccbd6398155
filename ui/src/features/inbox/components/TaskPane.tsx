import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { CircleAlert, CircleCheck, EyeOff, FileLock2, PencilLine, RotateCcw } from 'lucide-react';
import type { TaskDetail, TaskRow } from '@contracts/tasks';
import { ApiError } from '../../../app/api-client';
import { piece } from '../../../app/piece';
import { codeText, errorText } from '../../../app/problem-text';
import { useLive } from '../../../app/use-live';
import { usePhone } from '../../../app/use-media';
import { useText, type Text } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Failure } from '../../../components/Failure';
import { readDiagram } from '../../requests/api/read-diagram';
import { readTimeline } from '../../timeline/api/read-timeline';
import { useCompany } from '../../presence/use-company';
import { useHoldTask } from '../api/hold-task';
import { taskDetail } from '../api/read-task';
import { DecisionBox } from './DecisionBox';
import { TaskHead } from './TaskHead';
import { TaskSkeleton } from './TaskSkeleton';
import { TaskTabs } from './TaskTabs';

// The form engine is a chunk of its own: the list is there before it.
const loadForm = () => import('./TaskForm');
const TaskForm = piece(async () => (await loadForm()).TaskForm);

const nothing: TaskDetail['may'] = { claim: false, release: false, complete: false, assign: false, followUp: false, sendBack: false };

/** Why nothing can be done with it, and that what was typed is not lost with it. */
function whyNot({ mayNotCode, assignee, draftSavedAt }: TaskDetail, text: Text): string {
  if (mayNotCode === 'task.claimed' && assignee) return text.t('task.held-by', { name: text.label(assignee.name) });
  const why = mayNotCode === 'access.denied' ? text.t('task.of-others') : codeText(mayNotCode ?? '', {}, text);
  return draftSavedAt ? `${why} ${text.t('task.words-kept')}` : why;
}

export function TaskPane({ taskId, onDone, onBack }: { taskId: string; onDone: (next: TaskRow | null) => void; onBack: () => void }) {
  const text = useText();
  const client = useQueryClient();
  // On a phone the list with its heading is not there.
  const phone = usePhone();
  const { data, error, isPending, refetch } = useQuery(taskDetail(taskId));
  // Taken from my sight while I looked at it: what I typed stays to be read, and nothing can be done with it.
  const gone = data !== undefined && error instanceof ApiError && error.problem.status === 404;
  const task = gone ? { ...data, may: nothing, mayNotCode: error.problem.code } : data;
  const hold = useHoldTask();
  const company = useCompany(taskId);
  // Beside the task itself, not after it.
  useEffect(() => void loadForm(), []);
  useLive((event) => event.topic === 'task' && (event.keys['task'] === taskId || event.keys['id'] === taskId), () => {
    for (const queryKey of [taskDetail(taskId).queryKey, readTimeline(taskId, 'tasks').queryKey, readDiagram(taskId, 'tasks').queryKey]) void client.invalidateQueries({ queryKey });
  });

  if (isPending) return <TaskSkeleton />;
  if (!task) return <Failure page={phone} error={error} retry={() => void refetch()} />;
  return (
    <article className="task" aria-labelledby="task-title">
      <TaskHead task={task} company={company} hold={hold} onBack={onBack} onDone={onDone} />
      <div className="task-body">
        {hold.error && hold.variables.act !== 'claim' && <Band tone="danger" icon={CircleAlert}>{errorText(hold.error, text)}</Band>}
        {task.state !== 'open' && <Band tone="accent" icon={CircleCheck}>{text.t(`task.is-${task.state}`, { when: text.moment(task.completedAt ?? task.createdAt) })}</Band>}
        {task.state === 'open' && task.mayNotCode && !task.may.claim && <Band tone="warn" icon={FileLock2}>{whyNot(task, text)}</Band>}
        {task.sentBack && <Band tone="warn" icon={RotateCcw}><div className="sent-back">{text.t('send-back.band', { name: text.label(task.sentBack.by.name), from: text.label(task.sentBack.from), when: text.moment(task.sentBack.at) })}<blockquote><bdi>{task.sentBack.reason}</bdi></blockquote></div></Band>}
        {task.may.assign && task.shutOut.length > 0 && <Band tone="accent" icon={EyeOff}>{text.t('task.shut-out', { names: task.shutOut.map(({ name }) => text.label(name)).join(text.t('list.comma')) })}</Band>}
        {task.state === 'open' && company.drafts.length > 0 && <Band tone="warn" icon={PencilLine}>{text.t('presence.drafts', { names: company.drafts.map(({ person, savedAt }) => text.t('presence.draft', { name: text.label(person.name), when: text.moment(savedAt) })).join(text.t('list.comma')) })}</Band>}
        <DecisionBox task={task} />
        <Suspense fallback={<TaskSkeleton form />}>
          <TaskForm key={`${task.id}${task.form.version}`} task={task} hold={hold} onDone={onDone} />
        </Suspense>
        <TaskTabs task={task} />
      </div>
    </article>
  );
}
