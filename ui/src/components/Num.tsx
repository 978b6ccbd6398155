import type { ReactNode } from 'react';

/** Numbers, serials and phones run left to right in both languages, isolated from the text around them. */
export function Num({ children, className, tabular }: { children: ReactNode; className?: string; tabular?: boolean }) {
  return <bdi dir="ltr" className={[tabular ? 'num tabular' : 'num', className].filter(Boolean).join(' ')}>{children}</bdi>;
}
