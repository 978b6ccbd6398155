import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleCheck, Megaphone } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnitRecall } from '@contracts/unit-recalls';
import { useText } from '../../../app/use-text';
import { useMay } from '../../session/use-me';
import { recallsOfUnit } from '../api/recalls';
import '../recalls.css';
import { SettleDialog } from './SettleDialog';

/** Recalls and bulletins as they are told wherever a unit is met, what is open first. */
export function RecallLines({ recalls, onSettle }: { recalls: readonly UnitRecall[]; onSettle?: ((recall: UnitRecall) => void) | undefined }) {
  const { t, label, businessDate, language } = useText();
  const mayRead = useMay('serial.read');
  return (
    <ul className="recall-told">
      {recalls.map((recall) => {
        const { settlement, instructions: { [language]: instructions } } = recall;
        const Icon = settlement ? CircleCheck : Megaphone;
        const title = <bdi>{label(recall.title)}</bdi>;
        return (
          <li key={recall.id} className={settlement ? 'recall-over' : undefined}>
            <Icon size={17} strokeWidth={1.8} aria-hidden />
            <span>
              <strong>{t(`recalls.kind.${recall.kind}`)}: {mayRead ? <Link to={`/recalls/${recall.id}`}>{title}</Link> : title}</strong>
              {settlement ? <span className="muted">{[t(`recalls.outcome.${settlement.outcome}`), t('recalls.by', { name: settlement.by ? label(settlement.by.name) : '—', date: businessDate(settlement.on) }), settlement.note].filter(Boolean).join(t('list.comma'))}</span> : instructions && <span className="recall-text"><bdi>{instructions}</bdi></span>}
            </span>
            {!settlement && onSettle && <Button size="small" onClick={() => onSettle(recall)}>{t('recalls.settle')}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

/** What there is about a unit, and what became of it: on its page, and beside a request of it. Nothing where there is none. */
export function UnitRecalls({ unit, requestId, className }: { unit: { id: string; serial: string }; requestId?: string; className: string }) {
  const { t } = useText();
  const [managing, working] = [useMay('serial.manage'), useMay('task.work')];
  const [settling, setSettling] = useState<UnitRecall | null>(null);
  const { data } = useQuery({ ...recallsOfUnit(unit.id), enabled: useMay('serial.read') });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={className} aria-label={t('recalls.title')}>
      <RecallLines recalls={data.items} onSettle={managing || (working && requestId) ? setSettling : undefined} />
      {settling && <SettleDialog recall={settling} unit={unit} requestId={requestId} onClose={() => setSettling(null)} />}
    </section>
  );
}
