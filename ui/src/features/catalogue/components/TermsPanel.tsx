import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { ChevronDown, ChevronLeft, ChevronRight, ListPlus, Plus, Search, SearchX, X } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isTree, keptCode, type TermList, type TermRow } from '@contracts/catalogue';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { fittingRows, openRows, treeRows, type TreeRow } from '../../../lib/tree';
import { termsOf } from '../api/terms';
import { TermDialog } from './TermDialog';

/** The terms of one list, as a tree where it is one: looked for, opened and closed, added and changed. */
export function TermsPanel({ list }: { list: TermList }) {
  const { t, label, language } = useText();
  const go = useNavigate();
  const phone = usePhone();
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const { data, error, refetch } = useQuery(termsOf(list));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<{ term: TermRow | null; parentId: string | null } | null>(null);
  const terms = data?.items ?? [];
  const mayChange = data?.mayChange ?? false;
  const tree = treeRows(terms, (term) => term);
  const wanted = words.trim().toLocaleLowerCase(language);
  const rows = wanted === '' ? openRows(tree, ({ id }) => closed.has(id))
    : fittingRows(tree, (term) => [label(term.name), term.name.en, term.name.fa].some((name) => name.toLocaleLowerCase(language).includes(wanted)) || term.code.includes(keptCode(words)));
  const turn = (id: string): void => setClosed((before) => {
    const after = new Set(before);
    if (!after.delete(id)) after.add(id);
    return after;
  });
  const add = mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setOpen({ term: null, parentId: null })}>{t(`catalogue.new.${list}`)}</Button>;

  return (
    <>
      <header className="page-head catalogue-panel-head">
        {phone && <span className="catalogue-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} onClick={() => void go('/catalogue/lists')} /></span>}
        <h2 aria-level={phone ? 1 : 2}>{t(`catalogue.list.${list}`)}</h2>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('catalogue.search')} aria-label={t('catalogue.search')} />
        <span className="spacer" />
        {terms.length > 0 && add}
      </header>
      <div className="catalogue-terms">
        {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={10} height={40} />
          : terms.length === 0 ? <Placeholder icon={ListPlus} title={t('catalogue.empty.title')} action={add}>{t(mayChange ? 'catalogue.empty.text' : 'catalogue.empty.reader')}</Placeholder>
            : rows.length === 0 ? <Placeholder icon={SearchX} title={t('catalogue.none.title')} action={<Button onClick={() => filter({ q: undefined })}>{t('filter.clear-all')}</Button>}>{t('catalogue.none.text')}</Placeholder>
              : <ul className="terms">{rows.map((row) => <Row key={row.item.id} row={row} tree={isTree(list)} mayChange={mayChange} closed={wanted === '' && closed.has(row.item.id)} onTurn={() => turn(row.item.id)} onOpen={() => setOpen({ term: row.item, parentId: null })} onAdd={() => setOpen({ term: null, parentId: row.item.id })} />)}</ul>}
      </div>
      {open && <TermDialog list={list} term={open.term} parentId={open.parentId} terms={terms} onClose={() => setOpen(null)} />}
    </>
  );
}

interface RowProps { row: TreeRow<TermRow>; tree: boolean; mayChange: boolean; closed: boolean; onTurn: () => void; onOpen: () => void; onAdd: () => void }
function Row({ row: { item: term, depth, parent }, tree, mayChange, closed, onTurn, onOpen, onAdd }: RowProps) {
  const { t, label, language } = useText();
  const Closed = language === 'fa' ? ChevronLeft : ChevronRight;
  const name = label(term.name);
  return (
    <li className={term.active ? 'term' : 'term term-off'} style={{ paddingInlineStart: `calc(var(--size-pad) + ${depth * 22}px)` }}>
      {tree && (parent
        ? <button type="button" className="term-turn" aria-expanded={!closed} aria-label={t(closed ? 'catalogue.open' : 'catalogue.close', { name })} onClick={onTurn}>{closed ? <Closed size={15} strokeWidth={1.8} aria-hidden /> : <ChevronDown size={15} strokeWidth={1.8} aria-hidden />}</button>
        : <span className="term-turn" />)}
      {mayChange ? <button type="button" className="term-name" onClick={onOpen}><bdi>{name}</bdi></button> : <span className="term-name"><bdi>{name}</bdi></span>}
      {!term.active && <span className="place-off">{t('catalogue.inactive')}</span>}
      <span className="spacer" />
      {tree && mayChange && term.active && <span className="term-add"><IconButton label={t('catalogue.add-below', { name })} icon={<Plus size={16} strokeWidth={1.7} />} onClick={onAdd} /></span>}
      <bdi dir="ltr" className="term-code muted">{term.code}</bdi>
    </li>
  );
}
