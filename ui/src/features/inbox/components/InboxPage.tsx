import { useQueryClient } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router';
import { statusNames, type Status } from '@contracts/statuses';
import type { TaskRow } from '@contracts/tasks';
import { useShortcuts } from '../../../app/shortcuts';
import { useMedia, usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import { Placeholder } from '../../../components/Placeholder';
import { useHoldTask } from '../api/hold-task';
import { markRead, type TaskPages } from '../task-pages';
import { useTaskList } from '../use-task-list';
import { isView } from '../views';
import '../inbox.css';
import { TaskList } from './TaskList';
import { TaskPane } from './TaskPane';
import { ViewsPane } from './ViewsPane';

export function InboxPage() {
  const { t } = useText();
  const { taskId } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const phone = usePhone();
  const roomy = useMedia('(min-width: 1180px)');
  const { openShortcuts } = useOutletContext<{ openShortcuts: () => void }>();
  const [params, setParams] = useSearchParams();
  const asked = params.get('view');
  const view = isView(asked) ? asked : 'mine';
  const status = statusNames.find((name) => name === params.get('status')) as Status | undefined;
  const q = params.get('q') ?? '';
  const list = useTaskList({ view, ...(status && { status }), ...(q && { q }) });
  const hold = useHoldTask();
  const page = useRef<HTMLDivElement>(null);
  const search = params.toString();

  function filter(change: Record<string, string | undefined>): void {
    const next = new URLSearchParams(params);
    if (change['view'] !== undefined) { next.delete('status'); next.delete('q'); }
    for (const [name, value] of Object.entries(change)) if (value) next.set(name, value); else next.delete(name);
    setParams(next, { replace: true });
  }

  // Whoever asks for a view, also for the one that is open, wants what is new in it.
  function choose(name: string): void {
    list.showFresh();
    filter({ view: name });
  }

  /** Moves the focus along the rows; without one it begins at the open task. */
  function step(by: 1 | -1): void {
    const rows = [...(page.current?.querySelectorAll<HTMLAnchorElement>('a.task-row') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const from = at >= 0 ? at : rows.findIndex((row) => row.dataset['task'] === taskId);
    const next = rows[Math.max(0, Math.min(rows.length - 1, from + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  // The form engine comes while the list is read, not when a task is waited for.
  useEffect(() => {
    const timer = setTimeout(() => void import('./TaskForm'), 1200);
    return () => clearTimeout(timer);
  }, []);

  // Whoever opened a task has read it; the list need not be asked for that.
  useEffect(() => {
    if (taskId) client.setQueriesData<TaskPages>({ queryKey: ['tasks', 'list'] }, (pages) => pages && markRead(pages, taskId));
  }, [client, taskId, list.dataUpdatedAt]);

  useShortcuts({
    j: () => step(1), k: () => step(-1),
    Enter: () => { const first = list.rows[0]; if (!taskId && first) void navigate({ pathname: `/inbox/${first.id}`, search }); },
    c: () => {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined;
      const id = focused ?? taskId;
      if (id) hold.mutate({ act: 'claim', taskId: id });
    },
  });

  const showNext = (next: TaskRow | null): void => void navigate({ pathname: next ? `/inbox/${next.id}` : '/inbox', search }, { replace: true });

  return (
    <div className={`inbox${taskId ? ' inbox-open' : ''}`} ref={page}>
      {roomy && <ViewsPane current={view} choose={choose} onShortcuts={openShortcuts} chips={false} />}
      {(!phone || !taskId) && (
        <div className="inbox-list">
          {!roomy && <ViewsPane current={view} choose={choose} onShortcuts={openShortcuts} chips />}
          <TaskList list={list} view={view} status={status} q={q} selected={taskId} search={search} onFilter={filter} />
        </div>
      )}
      {(!phone || taskId) && (
        <div className="inbox-task">
          {taskId ? <TaskPane key={taskId} taskId={taskId} onDone={showNext} onBack={() => void navigate({ pathname: '/inbox', search })} />
            : <Placeholder icon={MousePointerClick} title={t('inbox.choose.title')}>{t('inbox.choose.before')} <Kbd>j</Kbd> <Kbd>k</Kbd> {t('inbox.choose.after')} <Kbd>Enter</Kbd></Placeholder>}
        </div>
      )}
    </div>
  );
}
