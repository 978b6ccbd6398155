import { Modal } from 'antd';
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListName } from '@contracts/saved-views';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import type { SavedView, useOrderViews } from '../api/saved-views';
import { movedTo, sectionsOf } from '../view-sections';
import { iconOfView } from './SavedViewItem';

interface Props<List extends ListName> { views: readonly SavedView<List>[]; order: ReturnType<typeof useOrderViews<List>>; onEdit: (view: SavedView<List>) => void; onClose: () => void }

/** The saved views put in order step by step: by touch, where nothing can be dragged, and by the keyboard; each can be edited from here. */
export function ArrangeViewsDialog<List extends ListName>({ views, order, onEdit, onClose }: Props<List>) {
  const { t, label, count } = useText();
  const list = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');

  function move(within: readonly SavedView<List>[], at: number, by: 1 | -1): void {
    const [view, other] = [within[at], within[at + by]];
    if (!view || !other) return;
    order.mutate(movedTo(views, view.id, other.id));
    setSaid(t('views.is-at', { name: view.name, at: count(at + by + 1), of: count(within.length) }));
    // The row moves away under the button: the next step is the same key. At its end it goes the other way.
    const last = at + by === 0 || at + by === within.length - 1;
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-view="${view.id}"] [data-by="${last ? -by : by}"] button`)?.focus());
  }

  return (
    <Modal open onCancel={onClose} title={t('views.arrange')} footer={null} width={440}>
      <div className="views-arrange" ref={list}>
        <Refusal inset of={[order]} />
        {sectionsOf(views).map(({ key, team, views: members }) => (
          <section key={key} aria-label={key === 'own' ? t('views.own') : team ? label(team) : t('views.everyone')}>
            <h3>{key === 'own' ? t('views.own') : team ? label(team) : t('views.everyone')}</h3>
            <ol>
              {members.map((view, at) => {
                const Icon = iconOfView(view.colour);
                return (
                  <li key={view.id} data-view={view.id}>
                    <Icon size={16} strokeWidth={1.6} aria-hidden className={view.colour ? `view-colour-${view.colour}` : undefined} />
                    <bdi className="cut">{view.name}</bdi>
                    <span data-by="-1"><IconButton label={t('views.up', { name: view.name })} icon={<ArrowUp size={17} strokeWidth={1.7} />} disabled={at === 0} onClick={() => move(members, at, -1)} /></span>
                    <span data-by="1"><IconButton label={t('views.down', { name: view.name })} icon={<ArrowDown size={17} strokeWidth={1.7} />} disabled={at === members.length - 1} onClick={() => move(members, at, 1)} /></span>
                    <IconButton label={t('views.edit', { name: view.name })} icon={<MoreHorizontal size={17} strokeWidth={1.7} />} onClick={() => onEdit(view)} />
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
        <p role="status" className="visually-hidden">{said}</p>
      </div>
    </Modal>
  );
}
