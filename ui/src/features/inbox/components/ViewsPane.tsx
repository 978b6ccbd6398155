import { useQuery } from '@tanstack/react-query';
import type { TaskView } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import { taskCountsQuery } from '../api/count-tasks';
import { countLimit, views } from '../views';

export function ViewsPane({ current, choose, onShortcuts, chips }: { current: TaskView; choose: (view: TaskView) => void; onShortcuts: () => void; chips: boolean }) {
  const { t, count } = useText();
  const { data: counts } = useQuery(taskCountsQuery);
  const shown = (name: TaskView): string => {
    const n = counts?.[name];
    return !n || name === 'done' ? '' : n >= countLimit ? `${count(countLimit)}+` : count(n);
  };
  return (
    <nav className={chips ? 'views views-chips' : 'views'} aria-label={t('inbox.views')}>
      {views.map(({ name, icon: Icon }) => (
        <button key={name} type="button" className={name === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'view view-late' : 'view'} aria-current={name === current ? 'page' : undefined} onClick={() => choose(name)}>
          <Icon size={16} strokeWidth={1.6} aria-hidden />
          <span className="cut">{t(`inbox.view.${name}`)}</span>
          <span className="view-count">{shown(name)}</span>
        </button>
      ))}
      {!chips && <button type="button" className="views-help" onClick={onShortcuts}><Kbd>?</Kbd>{t('shortcuts.title')}</button>}
    </nav>
  );
}
