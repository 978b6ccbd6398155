import { Ban, FileCheck2, HandCoins, HandHeart, ShieldCheck, Undo2, User, type LucideIcon } from 'lucide-react';
import type { billCodes } from '@contracts/bill-codes';
import { useText } from '../app/use-text';

export type BillCodeName = (typeof billCodes)[number];

const looks: Record<BillCodeName, { icon: LucideIcon; tone: string }> = {
  'warranty': { icon: ShieldCheck, tone: 'ready' }, 'contract': { icon: FileCheck2, tone: 'ready' }, 'goodwill': { icon: HandHeart, tone: 'qc' }, 'no-charge': { icon: Ban, tone: 'new' },
  'customer': { icon: User, tone: 'pending' }, 'paid-commitment': { icon: HandCoins, tone: 'qc' }, 'recover': { icon: Undo2, tone: 'parts' },
};

/** Who pays, by icon, word and colour. */
export function BillCode({ code }: { code: string }) {
  const { t } = useText();
  const look = looks[code as BillCodeName] ?? looks.customer;
  return <span className={`status status-${look.tone} bill-code`}><look.icon size={15} strokeWidth={1.7} aria-hidden /><span className="status-text">{t(`bill.${code}`)}</span></span>;
}
