import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line over content that stays visible: what is wrong or new, and what to do. */
export function Band({ tone, icon: Icon, children }: { tone: 'warn' | 'danger' | 'accent'; icon: LucideIcon; children: ReactNode }) {
  return (
    <div className={`band band-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={16} strokeWidth={1.7} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
