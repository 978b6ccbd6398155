import { useQuery } from '@tanstack/react-query';
import { ShieldOff } from 'lucide-react';
import { useState } from 'react';
import type { FaultKind, FaultRow } from '@contracts/knowledge';
import { useText } from '../../../app/use-text';
import { TreePanel } from '../../../components/TreePanel';
import { faultsOf } from '../api/faults';
import { FaultDialog } from './FaultDialog';

/** The faults of one kind. */
export function FaultsPanel({ kind }: { kind: FaultKind }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(faultsOf(kind));
  const [open, setOpen] = useState<{ fault: FaultRow | null; parentId: string | null } | null>(null);
  return (
    <>
      <TreePanel
        title={t(`knowledge.kind.${kind}`)} fresh={t(`knowledge.new.${kind}`)} empty={{ text: t('knowledge.empty.text'), reader: t('knowledge.empty.reader') }} tree mayChange={data?.mayChange ?? false}
        items={data?.items} error={error} retry={() => void refetch()} back="/knowledge/faults" onOpen={(fault) => setOpen({ fault, parentId: null })} onAdd={(parentId) => setOpen({ fault: null, parentId })} note={(fault) => <Note {...fault} />}
      />
      {open && <FaultDialog kind={kind} fault={open.fault} parentId={open.parentId} faults={data?.items ?? []} onClose={() => setOpen(null)} />}
    </>
  );
}

function Note({ voidsCover, parts }: FaultRow) {
  const { t, label } = useText();
  return (
    <>
      {voidsCover && <span className="fault-voids"><ShieldOff size={13} strokeWidth={1.8} aria-hidden />{t('knowledge.voids')}</span>}
      {parts.length > 0 && <span className="muted fault-parts" title={parts.map(({ name }) => label(name)).join('، ')}>{t('knowledge.fault-parts-count', { count: parts.length })}</span>}
    </>
  );
}
