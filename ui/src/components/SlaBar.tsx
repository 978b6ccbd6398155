import { useNow } from '../app/use-now';
import { useText, type Text } from '../app/use-text';
import { slaLevel, slaRatio, slaSays, type Sla, type SlaSays } from '../lib/sla';

function words(says: SlaSays, { t, count, moment }: Text): string {
  if (says.kind === 'paused') return t('sla.paused');
  if (says.kind === 'at') return moment(says.due);
  const size = says.days > 0 ? 'days' : says.hours > 0 ? (says.minutes > 0 ? 'hours-minutes' : 'hours') : 'minutes';
  return t(`sla.${says.kind}.${size}`, { days: count(says.days), hours: count(says.hours), minutes: count(says.minutes) });
}

/** Fills with time spent; amber from 80 %, red when late, dashed when the clock stands. */
export function SlaBar({ sla, strong = true }: { sla: Sla; strong?: boolean }) {
  const now = useNow();
  const text = useText();
  const level = slaLevel(sla, now);
  return (
    <span className={`sla sla-${level}${strong ? ' sla-strong' : ''}`} title={text.t('sla.due', { due: text.moment(sla.due) })}>
      <span className="sla-text">{words(slaSays(sla, now), text)}</span>
      <span className="sla-track" aria-hidden><span className="sla-fill" style={{ inlineSize: `${Math.round(slaRatio(sla, now) * 100)}%` }} /></span>
    </span>
  );
}
