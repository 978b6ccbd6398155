import { App } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router';
import { nextViews } from '@contracts/task-views';
import type { TaskRow } from '@contracts/tasks';
import { piece } from '../../../app/piece';
import { useShortcuts } from '../../../app/shortcuts';
import { useMedia, usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import { Placeholder } from '../../../components/Placeholder';
import { useHoldTask } from '../api/hold-task';
import { savedViewsQuery } from '../../views/api/saved-views';
import { ViewNotice } from '../../views/components/ViewNotice';
import '../../views/views.css';
import { useTakeNext } from '../api/take-next';
import { addressOf, paramsOf, usualSort, type InboxAddress } from '../inbox-address';
import { markRead, type TaskPages } from '../task-pages';
import { useSelection } from '../use-selection';
import { useTaskList } from '../use-task-list';
import '../inbox.css';
import '../views.css';
import { TaskList, type RowFocus } from './TaskList';
import { TaskSkeleton } from './TaskSkeleton';
import { ViewsPane } from './ViewsPane';

// What a task is shown by, and what is typed into it, come after the list.
const loadPane = () => import('./TaskPane');
const TaskPane = piece(async () => (await loadPane()).TaskPane);

export function InboxPage() {
  const { t } = useText();
  const { message } = App.useApp();
  const { taskId } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const phone = usePhone();
  const roomy = useMedia('(min-width: 1180px)');
  const { openShortcuts } = useOutletContext<{ openShortcuts: () => void }>();
  const [params, setParams] = useSearchParams();
  const address = addressOf(params);
  const { view, filters } = address;
  const sort = address.sort ?? usualSort(view);
  const list = useTaskList({ view, filters, sort });
  const chosen = useSelection(list.rows, address);
  const hold = useHoldTask();
  const next = useTakeNext();
  const focus = useRef<RowFocus>(null);
  const search = params.toString();
  const { data: saved } = useQuery(savedViewsQuery('tasks'));
  const title = saved?.find(({ id }) => id === address.saved)?.name ?? t(`inbox.view.${view}`);
  const wide = roomy && !taskId && address.columns.length > 0;

  const change = (part: Partial<InboxAddress>): void => setParams(paramsOf({ ...address, ...part }), { replace: true });
  // Whoever asks for a view, also for the one that is open, wants what is new in it.
  function choose(chosen: InboxAddress): void {
    list.showFresh();
    setParams(paramsOf(chosen), { replace: true });
  }

  function takeNext(): void {
    const from = nextViews.find((name) => name === view) ?? 'team';
    hold.reset();
    next.mutate({ view: from, filters: from === view ? filters : {}, sort: from === view && address.sort ? sort : 'priority' }, {
      onSuccess: ({ task }) => {
        if (task) void navigate({ pathname: `/inbox/${task.id}`, search });
        else void message.info(t('inbox.take-next.none'));
      },
    });
  }

  // Not first when a task is waited for, and behind the rows.
  const listed = !list.isPending;
  useEffect(() => {
    if (!listed) return undefined;
    const timer = setTimeout(() => void loadPane().then(() => import('./TaskForm'), () => undefined), 600);
    return () => clearTimeout(timer);
  }, [listed]);

  // Whoever opened a task has read it; the list need not be asked for that.
  useEffect(() => {
    if (taskId) client.setQueriesData<TaskPages>({ queryKey: ['tasks', 'list'] }, (pages) => pages && markRead(pages, taskId));
  }, [client, taskId, list.dataUpdatedAt]);

  useShortcuts({
    j: () => focus.current?.step(1), k: () => focus.current?.step(-1),
    Enter: () => { const first = list.rows[0]; if (!taskId && first) void navigate({ pathname: `/inbox/${first.id}`, search }); },
    c: () => {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined;
      const id = focused ?? taskId;
      if (id) { next.reset(); hold.mutate({ act: 'claim', taskId: id }); }
    },
    x: (event) => {
      const id = (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['task'] : undefined) ?? taskId;
      if (id) chosen.toggle(id, event.shiftKey);
      else chosen.begin();
    },
    Escape: () => { if (chosen.check) chosen.end(); },
    t: () => { if (!next.isPending) takeNext(); },
  });

  const showNext = (row: TaskRow | null): void => void navigate({ pathname: row ? `/inbox/${row.id}` : '/inbox', search }, { replace: true });

  return (
    <div className={`inbox${taskId ? ' inbox-open' : ''}${wide ? ' inbox-wide' : ''}`}>
      {roomy && <ViewsPane address={address} onAddress={choose} onShortcuts={openShortcuts} chips={false} />}
      {(!phone || !taskId) && (
        <div className="inbox-list">
          {!roomy && <ViewsPane address={address} onAddress={choose} onShortcuts={openShortcuts} chips />}
          <ViewNotice list="tasks" saved={address.saved} unknown={address.unknown ?? false} onForget={() => change({ saved: null })} />
          <TaskList list={list} address={address} title={title} selected={taskId} search={search} wide={wide} selection={chosen} focus={focus} failure={hold.error ?? next.error} onSeen={() => { hold.reset(); next.reset(); }} onAddress={change} onNext={takeNext} />
        </div>
      )}
      {!wide && (!phone || taskId) && (
        <div className="inbox-task">
          {taskId ? <Suspense fallback={<TaskSkeleton />}><TaskPane key={taskId} taskId={taskId} onDone={showNext} onBack={() => void navigate({ pathname: '/inbox', search })} /></Suspense>
            : <Placeholder icon={MousePointerClick} title={t('inbox.choose.title')}>{t('inbox.choose.before')} <Kbd>j</Kbd> <Kbd>k</Kbd> {t('inbox.choose.after')} <Kbd>Enter</Kbd></Placeholder>}
        </div>
      )}
    </div>
  );
}
