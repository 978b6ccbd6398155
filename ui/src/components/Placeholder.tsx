import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** An empty, failing or forbidden place: why, who can help, one button. */
export function Placeholder({ icon: Icon, title, children, action }: { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="placeholder" role="status">
      <Icon size={26} strokeWidth={1.5} aria-hidden />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
