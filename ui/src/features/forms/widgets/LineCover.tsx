import { useQuery } from '@tanstack/react-query';
import { CircleDashed, HandCoins, ShieldCheck } from 'lucide-react';
import type { CoverClass } from '@contracts/warranties';
import { useCoverText } from '../../../components/cover-text';
import { requestCover } from '../api/cover';
import { textOf } from './widget';
import type { Line } from './line-columns';

const classes: Partial<Record<string, CoverClass>> = { part: 'part', service: 'labour', travel: 'travel' };
const icons = { free: ShieldCheck, 'paid-commitment': HandCoins, none: CircleDashed } as const;

/** Whether a line is covered, by what and until when, or why not; nothing where the unit has no warranty on record. `items`: parts of all lines, asked for together. */
export function LineCover({ requestId, line, items }: { requestId: string; line: Line; items: readonly string[] }) {
  const said = useCoverText();
  const { data } = useQuery(requestCover(requestId, items));
  const wanted = classes[textOf(line['kind'])];
  const itemId = textOf(line['itemId']) || null;
  const found = data?.cover.find((one) => one.class === wanted && (one.item?.id ?? null) === itemId) ?? data?.cover.find((one) => one.class === wanted && one.item === null);
  if (!found) return null;
  const [told] = said([found]);
  const Icon = icons[found.verdict];
  const paidBy = textOf(line['billCode']);
  const wrong = (paidBy === 'warranty' && found.verdict !== 'free') || (paidBy === 'paid-commitment' && found.verdict === 'none');
  return <tr className="line-cover"><td colSpan={9}><p className={`line-cover-${found.verdict}${wrong ? ' line-cover-wrong' : ''}`}><Icon size={14} strokeWidth={1.8} aria-hidden /><span><strong>{told!.what}</strong> <span className="muted">{told!.why}</span></span></p></td></tr>;
}
