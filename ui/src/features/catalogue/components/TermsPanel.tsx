import { useQuery } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { useState } from 'react';
import { isTree, type TermList, type TermRow } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { TreePanel } from '../../../components/TreePanel';
import { termsOf } from '../api/terms';
import { RouteDialog } from './RouteDialog';
import { TermDialog } from './TermDialog';

/** The terms of one list. */
export function TermsPanel({ list }: { list: TermList }) {
  const { t, label } = useText();
  const { data, error, refetch } = useQuery(termsOf(list));
  const [routed, setRouted] = useState<TermRow | null>(null);
  const [open, setOpen] = useState<{ term: TermRow | null; parentId: string | null } | null>(null);
  return (
    <>
      <TreePanel
        title={t(`catalogue.list.${list}`)} fresh={t(`catalogue.new.${list}`)} empty={{ text: t('catalogue.empty.text'), reader: t('catalogue.empty.reader') }} tree={isTree(list)} mayChange={data?.mayChange ?? false}
        items={data?.items} error={error} retry={() => void refetch()} back="/catalogue/lists" onOpen={(term) => setOpen({ term, parentId: null })} onAdd={(parentId) => setOpen({ term: null, parentId })}
        {...(list === 'product-kind' && { note: (term: TermRow) => <button type="button" className="term-route" onClick={() => setRouted(term)} aria-label={t('catalogue.route.of', { name: label(term.name) })}><Route size={14} strokeWidth={1.7} aria-hidden />{t('catalogue.route')}</button> })}
      />
      {routed && <RouteDialog kind={routed} onClose={() => setRouted(null)} />}
      {open && <TermDialog list={list} term={open.term} parentId={open.parentId} terms={data?.items ?? []} onClose={() => setOpen(null)} />}
    </>
  );
}
