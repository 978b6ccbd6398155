import { Bookmark, Flag, MoreHorizontal, Pin, Shapes, Star, Tag, type LucideIcon } from 'lucide-react';
import type { ViewColour } from '@contracts/saved-views';
import { useText } from '../../../app/use-text';

const icons: Record<ViewColour, LucideIcon> = { accent: Bookmark, blue: Tag, green: Pin, amber: Star, red: Flag, purple: Shapes };
export const iconOfView = (colour: ViewColour | null): LucideIcon => (colour === null ? Bookmark : icons[colour]);

interface Props {
  view: { id: string; name: string; colour: ViewColour | null }; count: string; current: boolean; /** What is shown is not quite what is kept. */ changed: boolean; dragged: boolean;
  onChoose: () => void; onEdit: () => void; onDrag: (id: string | null) => void; onDrop: () => void; onMove: (by: 1 | -1) => void;
}

/** A saved view in the list of views: it is dragged to another place, or moved there with Alt and the arrows. */
export function SavedViewItem({ view, count, current, changed, dragged, onChoose, onEdit, onDrag, onDrop, onMove }: Props) {
  const { t } = useText();
  const Icon = iconOfView(view.colour);
  return (
    <div
      className={dragged ? 'view-line view-dragged' : 'view-line'} draggable onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; onDrag(view.id); }} onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); onDrop(); }}
    >
      <button
        type="button" className="view" aria-current={current ? 'page' : undefined} onClick={onChoose}
        onKeyDown={(event) => { if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); onMove(event.key === 'ArrowUp' ? -1 : 1); } }}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden className={view.colour ? `view-colour-${view.colour}` : undefined} />
        <bdi className="cut">{view.name}</bdi>
        {changed && <span className="view-changed" role="img" aria-label={t('views.changed')} title={t('views.changed')} />}
        <span className="view-count">{count}</span>
      </button>
      <button type="button" className="view-more" aria-label={t('views.edit', { name: view.name })} onClick={onEdit}><MoreHorizontal size={15} strokeWidth={1.8} aria-hidden /></button>
    </div>
  );
}
