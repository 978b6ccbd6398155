import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isTree, type TermList, type TermRow } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { TreePanel } from '../../../components/TreePanel';
import { termsOf } from '../api/terms';
import { TermDialog } from './TermDialog';

/** The terms of one list. */
export function TermsPanel({ list }: { list: TermList }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(termsOf(list));
  const [open, setOpen] = useState<{ term: TermRow | null; parentId: string | null } | null>(null);
  return (
    <>
      <TreePanel
        title={t(`catalogue.list.${list}`)} fresh={t(`catalogue.new.${list}`)} empty={{ text: t('catalogue.empty.text'), reader: t('catalogue.empty.reader') }} tree={isTree(list)} mayChange={data?.mayChange ?? false}
        items={data?.items} error={error} retry={() => void refetch()} back="/catalogue/lists" onOpen={(term) => setOpen({ term, parentId: null })} onAdd={(parentId) => setOpen({ term: null, parentId })}
      />
      {open && <TermDialog list={list} term={open.term} parentId={open.parentId} terms={data?.items ?? []} onClose={() => setOpen(null)} />}
    </>
  );
}
