import { useQuery } from '@tanstack/react-query';
import { ListOrdered, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ListName } from '@contracts/saved-views';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { savedCountsQuery, savedViewsQuery, useOrderViews, type SavedView, type Shown } from '../api/saved-views';
import '../views.css';
import { movedTo, sectionsOf } from '../view-sections';
import { SavedViewItem } from './SavedViewItem';

const ArrangeViewsDialog = piece(async () => (await import('./ArrangeViewsDialog')).ArrangeViewsDialog);
const SaveViewDialog = piece(async () => (await import('./SaveViewDialog')).SaveViewDialog);

interface Props<List extends ListName> {
  list: List; /** The view that is open. */ saved: string | null; /** What the list shows now. */ shown: Shown<List>; /** Whether what is shown is not quite what a view keeps. */ differs: (view: SavedView<List>) => boolean;
  chips?: boolean; /** Whether somebody sees them: only then they are counted. */ seen?: boolean; onChoose: (view: SavedView<List>) => void; /** Null: it is deleted. */ onSaved: (view: SavedView<List> | null) => void;
}

/** The views of a list that people keep, with how much is in each: one's own, those of one's teams, everyone's. */
export function SavedViews<List extends ListName>({ list, saved: current, shown, differs, chips = false, seen = true, onChoose, onSaved }: Props<List>) {
  const { t, count, label } = useText();
  const { data: saved = [] } = useQuery(savedViewsQuery(list));
  const { data: counts } = useQuery({ ...savedCountsQuery(list), enabled: seen && saved.length > 0 });
  const order = useOrderViews(list);
  const [edited, setEdited] = useState<SavedView<List> | 'new' | null>(null);
  const [arranging, setArranging] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const countOf = (id: string): string => {
    const found = counts?.find((one) => one.id === id);
    return found?.count ? `${count(found.count)}${found.more ? '+' : ''}` : '';
  };
  const sections = sectionsOf(saved);
  const item = (view: SavedView<List>) => (
    <SavedViewItem
      key={view.id} view={view} count={countOf(view.id)} current={view.id === current} changed={view.id === current && differs(view)} dragged={dragged === view.id}
      onChoose={() => onChoose(view)} onEdit={() => setEdited(view)} onDrag={setDragged}
      onDrop={() => { if (dragged && dragged !== view.id) order.mutate(movedTo(saved, dragged, view.id)); setDragged(null); }}
      onMove={(by) => { const ids = sections.find(({ views }) => views.includes(view))!.views.map(({ id }) => id); const to = ids[ids.indexOf(view.id) + by]; if (to) order.mutate(movedTo(saved, view.id, to)); }}
    />
  );
  const arrange = saved.length > 0 && <IconButton label={t('views.arrange')} icon={<ListOrdered size={16} strokeWidth={1.7} />} onClick={() => setArranging(true)} />;
  const own = sections.find(({ key }) => key === 'own');
  return (
    <>
      {chips ? <>{saved.map(item)}{arrange}</> : (
        <>
          <div className="views-section"><h2>{t('views.own')}</h2><span>{arrange}<IconButton label={t('views.new')} icon={<Plus size={16} strokeWidth={1.7} />} onClick={() => setEdited('new')} /></span></div>
          {own?.views.map(item) ?? <p className="views-none">{t('views.none')}</p>}
          {sections.filter(({ key }) => key !== 'own').map(({ key, team, views: members }) => (
            <div key={key} className="views-group"><h2>{team ? label(team) : t('views.everyone')}</h2>{members.map(item)}</div>
          ))}
        </>
      )}
      {arranging && <Suspense><ArrangeViewsDialog views={saved as SavedView<ListName>[]} order={order as ReturnType<typeof useOrderViews<ListName>>} onEdit={(view) => { setArranging(false); setEdited(view as SavedView<List>); }} onClose={() => setArranging(false)} /></Suspense>}
      {edited && <Suspense><SaveViewDialog list={list} view={edited === 'new' ? null : edited} shown={shown} renewable={edited !== 'new' && edited.id === current && differs(edited)} onClose={() => setEdited(null)} onSaved={(view) => { setEdited(null); onSaved(view as SavedView<List> | null); }} /></Suspense>}
    </>
  );
}
