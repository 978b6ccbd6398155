import type { Label } from '@contracts/label';
import { usePreferences } from '../app/preferences';
import { initials } from '../lib/initials';

export function Avatar({ name, size = 28, ring }: { name: Label; size?: number; ring?: boolean }) {
  const { language } = usePreferences();
  return (
    <span className={ring ? 'avatar avatar-ring' : 'avatar'} style={{ inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.39) }} title={name[language]} aria-hidden>
      {initials(name[language])}
    </span>
  );
}
