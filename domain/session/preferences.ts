import { preferences, type Preferences } from '../../contracts/session';

export const defaultPreferences: Preferences = { language: 'fa', theme: 'system', density: 'comfortable', moneyUnit: 'toman', notifications: false };

/** What is stored may be older than what is known today: each part that no longer fits is the default again. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const whole = preferences.safeParse({ ...defaultPreferences, ...given });
  return whole.success ? whole.data : defaultPreferences;
}
