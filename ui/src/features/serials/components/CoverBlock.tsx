import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { Ban, CircleCheck, CircleDashed, CirclePause, Clock, Ellipsis, ShieldPlus, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { UnitWarranties, UnitWarranty, WarrantyLoss, WarrantyState } from '@contracts/unit-warranties';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { CoverToday } from '../../../components/CoverToday';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { unitWarranties } from '../api/warranties';
import '../cover.css';
import { ActivateDialog } from './ActivateDialog';
import { CoverChart } from './CoverChart';
import { WarrantyDialog, type Asked } from './WarrantyDialog';

/** What the unit is covered by: what holds today and why, over the years, and what happened to each warranty. */
export function CoverBlock({ unitId }: { unitId: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(unitWarranties(unitId));
  const [activating, setActivating] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const hasRows = data?.items.some(({ rows }) => rows.length > 0);
  return (
    <section className="block block-wide cover" aria-labelledby="serial-cover">
      <header>
        <h2 id="serial-cover">{t('warranty.cover')}</h2>
        <span className="spacer" />
        {hasRows && <span className="cover-legend muted" aria-hidden><i />{t('warranty.in-force')}<i className="cover-ended" />{t('warranty.over')}<i className="cover-pause" />{t('warranty.paused')}</span>}
        {data?.mayActivate && <Button size="small" icon={<ShieldPlus size={14} strokeWidth={1.7} />} onClick={() => setActivating(true)}>{t('warranty.activate')}</Button>}
      </header>
      {!data ? (error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={42} />)
        : data.items.length === 0 ? <p className="muted cover-empty">{t('warranty.none-yet')}</p>
          : (
            <>
              <CoverToday cover={data.cover} />
              {hasRows && <CoverChart items={data.items} today={data.today} />}
              <ul className="cover-warranties">{data.items.map((one) => <Warranty key={one.id} warranty={one} known={data} onAsk={setAsked} />)}</ul>
            </>
          )}
      {activating && data && <ActivateDialog unitId={unitId} known={data} onClose={() => setActivating(false)} />}
      {asked && data && <WarrantyDialog asked={asked} today={data.today} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** A shape of its own for each, so that they read without colour. */
const icons: Record<WarrantyState, [LucideIcon, group: string]> = { unregistered: [CircleDashed, 'new'], issued: [Clock, 'new'], active: [CircleCheck, 'ready'], suspended: [CirclePause, 'pending'], expired: [CircleDashed, 'closed'], void: [Ban, 'overdue'] };

function Warranty({ warranty, known: { mayManage }, onAsk }: { warranty: UnitWarranty; known: UnitWarranties; onAsk: (asked: Asked) => void }) {
  const { t, label, businessDate, count } = useText();
  const { plan, state, start, because, until, extensions, losses } = warranty;
  const [Icon, group] = icons[state];
  const paused = warranty.pauses.some(({ to }) => to === null);
  const acts = state === 'void' ? [] : (['extend', paused ? 'resume' : 'suspend', ...(warranty.transferable ? ['transfer' as const] : []), ...(losses.some((one) => one.state === 'proposed') ? [] : ['lose' as const])] as const);
  const given = extensions.reduce((sum, { days }) => sum + days, 0);
  return (
    <li>
      <div className="cover-warranty">
        <span className={`status status-${group}`}><Icon size={14} strokeWidth={1.9} aria-hidden /><span className="status-text">{t(`warranty.state.${state}`)}</span></span>
        <span className="cover-warranty-what">
          <strong><bdi>{label(plan.title)}</bdi></strong>
          <span className="muted">
            <bdi>{[`${plan.code} · ${t('warranty.version-short', { version: count(plan.version) })}`, t(`warranty.through.${warranty.through}`), start === null ? t('warranty.no-start') : t('warranty.starts', { date: businessDate(start), because: t(`warranty.because.${because}`) }), until && t('warranty.until', { date: businessDate(until) }), given > 0 && t('warranty.given', { count: given })].filter(Boolean).join(t('list.comma'))}</bdi>
          </span>
        </span>
        {mayManage && acts.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: acts.map((act) => ({ key: act, danger: act === 'lose', label: t(`warranty.act.${act}`), onClick: () => onAsk({ act, warranty }) })) }}>
            <Button type="text" className="icon-button" aria-label={t('warranty.acts', { plan: plan.code })} icon={<Ellipsis size={18} strokeWidth={1.7} />} />
          </Dropdown>
        )}
      </div>
      {losses.map((loss) => <Loss key={loss.id} loss={loss} mayObject={mayManage} onAsk={onAsk} />)}
    </li>
  );
}

function Loss({ loss, mayObject, onAsk }: { loss: WarrantyLoss; mayObject: boolean; onAsk: (asked: Asked) => void }) {
  const { t, label, businessDate } = useText();
  const acts: Exclude<Asked, { warranty: unknown }>['act'][] = loss.mayDecide ? (loss.state === 'proposed' ? ['confirm', 'decline'] : ['lift', 'keep']) : loss.state === 'confirmed' && mayObject ? ['object'] : [];
  const about = [loss.item ? label(loss.item.title) : t('warranty.whole'), loss.class && t(`warranty.class.${loss.class}`), t(`warranty.exclusion.${loss.cause}`), t('warranty.since', { date: businessDate(loss.from) })];
  return (
    <div className={`cover-loss cover-loss-${loss.state}`}>
      <p><strong>{t(`warranty.loss.${loss.kind}.${loss.state}`)}</strong> <span className="muted"><bdi>{about.filter(Boolean).join(t('list.comma'))}</bdi></span></p>
      <p className="cover-evidence"><bdi>{loss.evidence}</bdi>{loss.proposedBy && <span className="muted"> — {label(loss.proposedBy.name)}</span>}</p>
      {loss.decidedBy && <p className="muted">{t('warranty.loss.decided', { who: label(loss.decidedBy.name) })}{loss.decision && <>: <bdi>{loss.decision}</bdi></>}</p>}
      {loss.objection && <p>{t('warranty.loss.objection')}: <bdi>{loss.objection}</bdi></p>}
      {loss.reviewedBy && <p className="muted">{t('warranty.loss.reviewed', { who: label(loss.reviewedBy.name) })}{loss.review && <>: <bdi>{loss.review}</bdi></>}</p>}
      {acts.length > 0 && <div className="cover-loss-acts">{acts.map((act) => <Button key={act} size="small" danger={act === 'confirm'} onClick={() => onAsk({ act, loss })}>{t(`warranty.act.${act}.do`)}</Button>)}</div>}
    </div>
  );
}
