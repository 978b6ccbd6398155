export function Kbd({ children }: { children: string }) {
  return <kbd className="kbd" dir="ltr">{children}</kbd>;
}
