import { Button, Input } from 'antd';
import { ChevronDown, ChevronLeft, ChevronRight, ListPlus, Plus, Search, SearchX, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { keptCode } from '@contracts/catalogue';
import type { Label } from '@contracts/label';
import { useAddressFilter, useTypedSearch } from '../app/use-address-filter';
import { usePhone } from '../app/use-media';
import { useText } from '../app/use-text';
import { fittingRows, openRows, treeRows, type TreeRow } from '../lib/tree';
import { Failure } from './Failure';
import { IconButton } from './IconButton';
import { Placeholder } from './Placeholder';
import { SkeletonLines } from './SkeletonLines';

/** What stands in a list or tree of named things. */
export interface Named { id: string; code: string; name: Label; parentId: string | null; active: boolean }

interface Props<T extends Named> {
  title: string; /** Words of the button. */ fresh: string; /** Told where it is empty: to whoever may fill it, and to others. */ empty: { text: string; reader: string };
  tree: boolean; mayChange: boolean; /** None: not here yet. */ items: readonly T[] | undefined; error: Error | null; retry: () => void;
  /** Where closing it on a phone leads; nowhere where it is the page. */ back?: string; onOpen: (item: T) => void; onAdd: (below: string | null) => void;
  /** Said beside the name. */ note?: (item: T) => ReactNode;
}

/** Named things of one kind, as a tree where they are one: looked for, opened and closed, added and changed. */
export function TreePanel<T extends Named>({ title, fresh, empty, tree: isTree, mayChange, items, error, retry, back, onOpen, onAdd, note }: Props<T>) {
  const { t, label, language } = useText();
  const go = useNavigate();
  const phone = usePhone();
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = treeRows(items ?? [], (item) => item);
  const wanted = words.trim().toLocaleLowerCase(language);
  const rows = wanted === '' ? openRows(tree, ({ id }) => closed.has(id))
    : fittingRows(tree, (item) => [label(item.name), item.name.en, item.name.fa].some((name) => name.toLocaleLowerCase(language).includes(wanted)) || item.code.includes(keptCode(words)));
  const turn = (id: string): void => setClosed((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  });
  const add = mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => onAdd(null)}>{fresh}</Button>;

  return (
    <>
      <header className="page-head catalogue-panel-head">
        {phone && back && <span className="catalogue-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} onClick={() => void go(back)} /></span>}
        <h2 aria-level={phone && back ? 1 : 2}>{title}</h2>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('catalogue.search')} aria-label={t('catalogue.search')} />
        <span className="spacer" />
        {tree.length > 0 && add}
      </header>
      <div className="catalogue-terms">
        {!items ? error ? <Failure error={error} retry={retry} /> : <SkeletonLines rows={10} height={40} />
          : tree.length === 0 ? <Placeholder icon={ListPlus} title={t('catalogue.empty.title')} action={add}>{mayChange ? empty.text : empty.reader}</Placeholder>
            : rows.length === 0 ? <Placeholder icon={SearchX} title={t('catalogue.none.title')} action={<Button onClick={() => filter({ q: undefined })}>{t('filter.clear-all')}</Button>}>{t('catalogue.none.text')}</Placeholder>
              : <ul className="terms">{rows.map((row) => <Row key={row.item.id} row={row} tree={isTree} mayChange={mayChange} closed={wanted === '' && closed.has(row.item.id)} onTurn={() => turn(row.item.id)} onOpen={() => onOpen(row.item)} onAdd={() => onAdd(row.item.id)} note={note?.(row.item)} />)}</ul>}
      </div>
    </>
  );
}

interface RowProps { row: TreeRow<Named>; tree: boolean; mayChange: boolean; closed: boolean; onTurn: () => void; onOpen: () => void; onAdd: () => void; note: ReactNode }
function Row({ row: { item, depth, parent }, tree, mayChange, closed, onTurn, onOpen, onAdd, note }: RowProps) {
  const { t, label, language } = useText();
  const Closed = language === 'fa' ? ChevronLeft : ChevronRight;
  const name = label(item.name);
  return (
    <li className={item.active ? 'term' : 'term term-off'} style={{ paddingInlineStart: `calc(var(--size-pad) + ${depth * 22}px)` }}>
      {tree && (parent
        ? <button type="button" className="term-turn" aria-expanded={!closed} aria-label={t(closed ? 'catalogue.open' : 'catalogue.close', { name })} onClick={onTurn}>{closed ? <Closed size={15} strokeWidth={1.8} aria-hidden /> : <ChevronDown size={15} strokeWidth={1.8} aria-hidden />}</button>
        : <span className="term-turn" />)}
      {mayChange ? <button type="button" className="term-name" onClick={onOpen}><bdi>{name}</bdi></button> : <span className="term-name"><bdi>{name}</bdi></span>}
      {!item.active && <span className="place-off">{t('catalogue.inactive')}</span>}
      {note}
      <span className="spacer" />
      {tree && mayChange && item.active && <span className="term-add"><IconButton label={t('catalogue.add-below', { name })} icon={<Plus size={16} strokeWidth={1.7} />} onClick={onAdd} /></span>}
      <bdi dir="ltr" className="term-code muted">{item.code}</bdi>
    </li>
  );
}
