import { useQuery } from '@tanstack/react-query';
import type { TaskView } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import { savedViewsQuery } from '../../views/api/saved-views';
import { SavedViews } from '../../views/components/SavedViews';
import { taskCountsQuery } from '../api/count-tasks';
import { addressOfView, showsView, usualSort, type InboxAddress } from '../inbox-address';
import { countLimit, views } from '../views';

interface Props { address: InboxAddress; onAddress: (address: InboxAddress) => void; onShortcuts: () => void; chips: boolean }

/** Every list of the inbox with how much is in it: those that everybody has, one's own, those of one's teams. */
export function ViewsPane({ address, onAddress, onShortcuts, chips }: Props) {
  const { t, count } = useText();
  const { data: counts } = useQuery(taskCountsQuery);
  const { data: saved } = useQuery(savedViewsQuery('tasks'));
  const current = saved?.some(({ id }) => id === address.saved);
  const shown = (name: TaskView): string => {
    const n = counts?.[name];
    return !n || name === 'done' ? '' : n >= countLimit ? `${count(countLimit)}+` : count(n);
  };
  const { view, filters, sort, columns } = address;
  return (
    <nav className={chips ? 'views views-chips' : 'views'} aria-label={t('inbox.views')}>
      {views.map(({ name, icon: Icon }) => (
        <button key={name} type="button" className={name === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'view view-late' : 'view'} aria-current={name === view && !current ? 'page' : undefined} onClick={() => onAddress({ view: name, saved: null, filters: {}, sort: undefined, columns })}>
          <Icon size={16} strokeWidth={1.6} aria-hidden />
          <span className="cut">{t(`inbox.view.${name}`)}</span>
          <span className="view-count">{shown(name)}</span>
        </button>
      ))}
      <SavedViews
        list="tasks" saved={address.saved} shown={{ view, filters, sort: sort ?? usualSort(view), columns: [...columns] }} differs={(one) => !showsView(address, one)} chips={chips}
        onChoose={(one) => onAddress(addressOfView(one))} onSaved={(one) => onAddress(one ? addressOfView(one) : { ...address, saved: null })}
      />
      {!chips && <button type="button" className="views-help" onClick={onShortcuts}><Kbd>?</Kbd>{t('shortcuts.title')}</button>}
    </nav>
  );
}
