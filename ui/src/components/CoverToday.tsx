import { CircleDashed, HandCoins, ShieldCheck } from 'lucide-react';
import type { CoverVerdict } from '@contracts/unit-warranties';
import { useCoverText } from './cover-text';
import './cover-today.css';

const icons = { free: ShieldCheck, 'paid-commitment': HandCoins, none: CircleDashed } as const;

/** What is covered, in sentences: classes of which the same is said share one. */
export function CoverToday({ cover }: { cover: readonly CoverVerdict[] }) {
  const said = useCoverText();
  return (
    <ul className="cover-said">
      {said(cover).map(({ key, verdict, what, why }) => {
        const Icon = icons[verdict];
        return <li key={key} className={`cover-${verdict}`}><Icon size={16} strokeWidth={1.8} aria-hidden /><span><strong>{what}</strong> <span className="muted">{why}</span></span></li>;
      })}
    </ul>
  );
}
