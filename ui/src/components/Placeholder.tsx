import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** An empty, failing or forbidden place: why, who can help, one button. */
export function Placeholder({ icon: Icon, title, page = false, children, action }: { icon: LucideIcon; title: string; /** It stands for the whole page. */ page?: boolean; children?: ReactNode; action?: ReactNode }) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className="placeholder" role="status">
      <Icon size={26} strokeWidth={1.5} aria-hidden />
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
