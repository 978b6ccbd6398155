import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { agentFit } from '../api/agreements';

/** What speaks against giving an agency a request: told, and nothing is hindered by it. */
export function AgentDoubts({ agentId, itemId }: { /** Without it, the reader's own. */ agentId?: string; itemId?: string }) {
  const { t, count, businessDate } = useText();
  const { data } = useQuery(agentFit(agentId, itemId));
  if (!data || data.doubts.length === 0) return null;
  const { endedOn, capacity } = data;
  return (
    <Band tone="warn" icon={TriangleAlert}>
      {data.doubts.map((doubt) => <span key={doubt}>{doubt === 'ended' ? (endedOn ? t('agreements.doubt.ended', { day: businessDate(endedOn) }) : t('agreements.doubt.ended-open')) : doubt === 'goods' ? t('agreements.doubt.goods') : t('agreements.doubt.capacity', { count: count(capacity ?? 0) })} </span>)}
    </Band>
  );
}
