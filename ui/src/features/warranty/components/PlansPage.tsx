import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, SearchX, ShieldCheck } from 'lucide-react';
import { NavLink, useNavigate, useParams } from 'react-router';
import type { PlanRow } from '@contracts/warranty-plans';
import { ApiError } from '../../../app/api-client';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import '../../settings/settings.css';
import '../../places/places.css';
import { planDetail, planList } from '../api/plans';
import '../warranty.css';
import { ChangePlan, NewPlan } from './PlanEditor';

/** Plans of warranty; one of them, or a new one, beside the list. */
export function PlansPage() {
  const { t } = useText();
  const asked = useParams().planId;
  const go = useNavigate();
  const list = useQuery(planList);
  const mayChange = list.data?.mayChange ?? false;
  const add = mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => void go('/warranty/plans/new')}>{t('warranty.new')}</Button>;
  return (
    <div className={asked ? 'settings settings-open plans' : 'settings plans'}>
      <section className="settings-list" aria-label={t('warranty.plans')}>
        <header className="page-head"><h1>{t('warranty.plans')}</h1><span className="spacer" />{add}</header>
        <div className="settings-scroll">
          {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} />
            : list.isPending ? <SkeletonLines rows={4} height={56} />
              : list.data.items.length === 0 ? <Placeholder icon={ShieldCheck} title={t('warranty.none.title')}>{t(mayChange ? 'warranty.none.text' : 'warranty.none.reader')}</Placeholder>
                : <ul className="branches">{list.data.items.map((plan) => <li key={plan.id}><Row plan={plan} /></li>)}</ul>}
        </div>
      </section>
      <section className="settings-panel" aria-label={t('warranty.plan')}>
        {asked === 'new' ? <NewPlan /> : asked ? <Plan key={asked} id={asked} /> : <Placeholder icon={ShieldCheck} title={t('warranty.choose.title')}>{t('warranty.choose.text')}</Placeholder>}
      </section>
    </div>
  );
}

function Row({ plan }: { plan: PlanRow }) {
  const text = useText();
  const { t, label } = text;
  return (
    <NavLink className="setting-row branch-row" to={`/warranty/plans/${plan.id}`}>
      <span className="setting-title">
        <strong className={plan.active ? undefined : 'muted'}><bdi>{label(plan.title)}</bdi></strong>
        <span className="muted"><bdi dir="ltr">{plan.code}</bdi>{t('list.comma')}{t(`warranty.basis.${plan.startBasis}`)}</span>
      </span>
      {plan.active ? <span className="muted">{t('warranty.lines-count', { count: plan.lines })}</span> : <span className="place-off">{t('warranty.off')}</span>}
    </NavLink>
  );
}

function Plan({ id }: { id: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(planDetail(id));
  if (data) return <ChangePlan key={data.revision} plan={data} />;
  if (error instanceof ApiError && error.problem.code === 'warranty-plan.not-found') return <Placeholder icon={SearchX} title={t('warranty-plan.not-found')}>{t('warranty.choose.text')}</Placeholder>;
  return error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={8} height={56} />;
}
