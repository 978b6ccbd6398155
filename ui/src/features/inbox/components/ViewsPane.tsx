import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { SavedView } from '@contracts/task-views';
import type { TaskView } from '@contracts/tasks';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Kbd } from '../../../components/Kbd';
import { taskCountsQuery } from '../api/count-tasks';
import { savedCountsQuery, savedViewsQuery, useOrderViews } from '../api/task-views';
import { addressOfView, showsView, type InboxAddress } from '../inbox-address';
import { movedTo, sectionsOf } from '../view-sections';
import { countLimit, views } from '../views';
import { SavedViewItem } from './SavedViewItem';

const SaveViewDialog = piece(async () => (await import('./SaveViewDialog')).SaveViewDialog);

interface Props { address: InboxAddress; onAddress: (address: InboxAddress) => void; onShortcuts: () => void; chips: boolean }

/** Every list of the inbox with how much is in it: those that everybody has, one's own, those of one's teams. */
export function ViewsPane({ address, onAddress, onShortcuts, chips }: Props) {
  const { t, count, label } = useText();
  const { data: counts } = useQuery(taskCountsQuery);
  const { data: saved = [] } = useQuery(savedViewsQuery);
  const { data: savedCounts } = useQuery({ ...savedCountsQuery, enabled: saved.length > 0 });
  const order = useOrderViews();
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const current = saved.find(({ id }) => id === address.saved);
  const shown = (name: TaskView): string => {
    const n = counts?.[name];
    return !n || name === 'done' ? '' : n >= countLimit ? `${count(countLimit)}+` : count(n);
  };
  const countOf = (id: string): string => {
    const found = savedCounts?.find((one) => one.id === id);
    return found?.count ? `${count(found.count)}${found.more ? '+' : ''}` : '';
  };
  const item = (view: SavedView) => (
    <SavedViewItem
      key={view.id} view={view} count={countOf(view.id)} current={view.id === address.saved} changed={view.id === address.saved && !showsView(address, view)} dragged={dragged === view.id}
      onChoose={() => onAddress(addressOfView(view))} onEdit={() => setEdited(view)} onDrag={setDragged}
      onDrop={() => { if (dragged && dragged !== view.id) order.mutate(movedTo(saved, dragged, view.id)); setDragged(null); }}
      onMove={(by) => { const ids = saved.filter((one) => sectionsOf([one])[0]?.key === sectionsOf([view])[0]?.key).map(({ id }) => id); const to = ids[ids.indexOf(view.id) + by]; if (to) order.mutate(movedTo(saved, view.id, to)); }}
    />
  );
  const sections = sectionsOf(saved);
  const own = sections.find(({ key }) => key === 'own');
  return (
    <nav className={chips ? 'views views-chips' : 'views'} aria-label={t('inbox.views')}>
      {views.map(({ name, icon: Icon }) => (
        <button key={name} type="button" className={name === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'view view-late' : 'view'} aria-current={name === address.view && !current ? 'page' : undefined} onClick={() => onAddress({ view: name, saved: null, filters: {}, sort: undefined, columns: address.columns })}>
          <Icon size={16} strokeWidth={1.6} aria-hidden />
          <span className="cut">{t(`inbox.view.${name}`)}</span>
          <span className="view-count">{shown(name)}</span>
        </button>
      ))}
      {chips ? saved.map(item) : (
        <>
          <div className="views-section"><h2>{t('inbox.saved.own')}</h2><IconButton label={t('inbox.saved.new')} icon={<Plus size={16} strokeWidth={1.7} />} onClick={() => setEdited('new')} /></div>
          {own?.views.map(item) ?? <p className="views-none">{t('inbox.saved.none')}</p>}
          {sections.filter(({ key }) => key !== 'own').map(({ key, team, views: members }) => (
            <div key={key} className="views-group"><h2>{team ? label(team) : t('inbox.saved.everyone')}</h2>{members.map(item)}</div>
          ))}
          <button type="button" className="views-help" onClick={onShortcuts}><Kbd>?</Kbd>{t('shortcuts.title')}</button>
        </>
      )}
      {edited && <Suspense><SaveViewDialog view={edited === 'new' ? null : edited} address={address} onClose={() => setEdited(null)} onSaved={(view) => { setEdited(null); onAddress(view ? addressOfView(view) : { ...address, saved: null }); }} /></Suspense>}
    </nav>
  );
}
