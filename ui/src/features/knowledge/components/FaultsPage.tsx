import { useQuery } from '@tanstack/react-query';
import { Activity, Bug, Hammer, MessageSquareWarning, Stethoscope, type LucideIcon } from 'lucide-react';
import { NavLink, useParams } from 'react-router';
import { faultKinds, type FaultKind } from '@contracts/knowledge';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { faultCounts } from '../api/faults';
import '../../requests/requests.css';
import '../../places/places.css';
import '../../catalogue/catalogue.css';
import '../knowledge.css';
import { FaultsPanel } from './FaultsPanel';
import { KnowledgeNav } from './KnowledgeNav';

const icons: Record<FaultKind, LucideIcon> = { symptom: Activity, cause: Bug, action: Hammer, complaint: MessageSquareWarning };

/** Symptoms, causes, actions and complaints: the four beside the one that is open. */
export function FaultsPage() {
  const { t, count } = useText();
  const asked = useParams()['kind'];
  const kind = faultKinds.find((one) => one === asked);
  const counts = useQuery(faultCounts);
  return (
    <div className={kind ? 'catalogue catalogue-open' : 'catalogue'}>
      <header className="page-head"><h1>{t('knowledge.title')}</h1><KnowledgeNav /></header>
      <div className="catalogue-both">
        <nav className="catalogue-lists" aria-label={t('knowledge.kinds')}>
          {counts.error && !counts.data ? <Failure error={counts.error} retry={() => void counts.refetch()} />
            : counts.isPending ? <SkeletonLines rows={faultKinds.length} height={48} />
              : counts.data.items.map((one) => {
                const Icon = icons[one.kind];
                return (
                  <NavLink key={one.kind} className="catalogue-list" to={`/knowledge/faults/${one.kind}`}>
                    <Icon size={16} strokeWidth={1.7} aria-hidden />
                    <span className="setting-title"><strong>{t(`knowledge.kind.${one.kind}`)}</strong><span className="muted">{t(`knowledge.about.${one.kind}`)}</span></span>
                    <span className="muted">{count(one.active)}</span>
                  </NavLink>
                );
              })}
        </nav>
        <section className="catalogue-panel" aria-label={kind ? t(`knowledge.kind.${kind}`) : t('knowledge.kinds')}>
          {kind ? <FaultsPanel key={kind} kind={kind} /> : <Placeholder icon={Stethoscope} title={t(asked ? 'knowledge.gone.title' : 'knowledge.choose.title')}>{t('knowledge.choose.text')}</Placeholder>}
        </section>
      </div>
    </div>
  );
}
