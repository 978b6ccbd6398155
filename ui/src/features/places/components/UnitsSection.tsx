import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { BranchRow, UnitRow } from '@contracts/places';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { unitList } from '../api/places';
import { UnitDialog } from './UnitDialog';

export function UnitsSection({ branch }: { branch: BranchRow }) {
  const narrow = usePhone();
  const { t, label } = useText();
  const { data, error, refetch } = useQuery(unitList(branch.id));
  const [open, setOpen] = useState<UnitRow | 'new' | null>(null);
  return (
    <section className="place-section" aria-labelledby="branch-units">
      <header>
        <h3 id="branch-units" aria-level={narrow ? 2 : 3}>{t('places.units')}</h3>
        <span className="spacer" />
        {branch.active && <Button size="small" icon={<Plus size={14} strokeWidth={1.8} />} onClick={() => setOpen('new')}>{t('places.new-unit')}</Button>}
      </header>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={44} />
        : data.items.length === 0 ? <p className="muted">{t('places.no-units')}</p>
          : <ul>{data.items.map((unit) => (
            <li key={unit.id}>
              <span className="setting-title"><strong className={unit.active ? undefined : 'muted'}><bdi>{label(unit.name)}</bdi></strong><span className="muted">{t(`places.unit-kind.${unit.kind}`)} · {t('places.people-count', { count: unit.people })}{unit.supervisor && <> · {t('places.supervised', { name: label(unit.supervisor.name) })}</>}</span></span>
              {!unit.active && <span className="place-off">{t('places.inactive')}</span>}
              <bdi dir="ltr" className="muted">{unit.code}</bdi>
              <Button size="small" type="text" onClick={() => setOpen(unit)}>{t('places.change')}</Button>
            </li>
          ))}</ul>}
      {open && <UnitDialog branchId={branch.id} unit={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}
