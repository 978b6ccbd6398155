import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RecallDetail } from '@contracts/recalls';
import { useText } from '../../../app/use-text';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { StateTag } from '../../serials/components/StateTag';
import '../../serials/serials.css';
import { recallUnits } from '../api/recalls';
import { SettleDialog } from './SettleDialog';

const parts = [undefined, 'false', 'true'] as const;
const titles = { all: 'recalls.all', false: 'recalls.open', true: 'recalls.settled' } as const;

/** Its units in the order of their serials: all of them, those that are open, or those with which it is done. */
export function RecallUnits({ recall }: { recall: RecallDetail }) {
  const { t, businessDate } = useText();
  const [part, setPart] = useState<(typeof parts)[number]>(undefined);
  const [settling, setSettling] = useState<{ id: string; serial: string } | null>(null);
  const list = useInfiniteQuery(recallUnits(recall.id, part));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const maySettle = recall.mayChange && recall.state === 'published';
  return (
    <section aria-labelledby="recall-units">
      <div className="recall-parts">
        <h3 id="recall-units">{t('recalls.units')}</h3>
        {parts.map((one) => <button key={one ?? 'all'} type="button" className="block-part" aria-pressed={part === one} onClick={() => setPart(one)}>{t(titles[one ?? 'all'])}</button>)}
        <span className="spacer" />
        <ExportButton size="small" path={`/recalls/${recall.id}/export`} query={{}} name={`zamen-${recall.code}.xlsx`} label={t('serials.export')} />
      </div>
      {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <SkeletonLines rows={3} height={42} /> : rows.length === 0 ? <p className="muted">{t('recalls.no-units')}</p> : (
        <ul className="recall-units">
          {rows.map((unit) => (
            <li key={unit.id}>
              <Link to={`/serials/${unit.id}`}><Num>{unit.serial}</Num></Link>
              <StateTag state={unit.state} />
              <span className="muted cut"><bdi>{unit.settlement ? [t(`recalls.outcome.${unit.settlement.outcome}`), businessDate(unit.settlement.on), unit.settlement.note].filter(Boolean).join(t('list.comma')) : unit.owner?.name ?? ''}</bdi></span>
              {!unit.settlement && maySettle ? <Button size="small" onClick={() => setSettling(unit)}>{t('recalls.settle')}</Button> : <span />}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('action.more')}</Button>}
      {settling && <SettleDialog recall={recall} unit={settling} onClose={() => setSettling(null)} />}
    </section>
  );
}
