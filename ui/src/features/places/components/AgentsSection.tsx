import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgentRow, BranchRow } from '@contracts/places';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { agentList } from '../api/places';
import { AgentDialog } from './AgentDialog';

export function AgentsSection({ branch }: { branch: BranchRow }) {
  const narrow = usePhone();
  const { t, phone } = useText();
  const { data, error, refetch } = useQuery(agentList(branch.id));
  const [open, setOpen] = useState<AgentRow | 'new' | null>(null);
  return (
    <section className="place-section" aria-labelledby="branch-agents">
      <header>
        <h3 id="branch-agents" aria-level={narrow ? 2 : 3}>{t('places.agents')}</h3>
        <span className="spacer" />
        {branch.active && <Button size="small" icon={<Plus size={14} strokeWidth={1.8} />} onClick={() => setOpen('new')}>{t('places.new-agent')}</Button>}
      </header>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={44} />
        : data.items.length === 0 ? <p className="muted">{t('places.no-agents')}</p>
          : <ul>{data.items.map((agent) => (
            <li key={agent.id}>
              <span className="setting-title"><strong className={agent.active ? undefined : 'muted'}><bdi>{agent.name}</bdi></strong><span className="muted">{t('places.people-count', { count: agent.people })}{agent.phone && <> · <bdi dir="ltr">{phone(agent.phone)}</bdi></>}</span></span>
              {!agent.active && <span className="place-off">{t('places.inactive')}</span>}
              <bdi dir="ltr" className="muted">{agent.code}</bdi>
              <Link to={`/branches/agencies/${agent.id}`} aria-label={t('agreements.of', { name: agent.name })}>{t('agreements.page')}</Link>
              <Button size="small" type="text" onClick={() => setOpen(agent)}>{t('places.change')}</Button>
            </li>
          ))}</ul>}
      {open && <AgentDialog branchId={branch.id} agent={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}
