import { preferences, type Preferences } from '../../contracts/session';

export const defaultPreferences: Preferences = { language: 'fa', theme: 'system', density: 'comfortable', moneyUnit: 'toman', notifications: false, quietNotices: [] };

/** What is stored may be older than what is known today: each part that no longer fits is the default again. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const fitting = Object.entries(preferences.shape).filter(([name, part]) => part.safeParse(given[name]).success).map(([name]) => [name, given[name]]);
  return preferences.parse({ ...defaultPreferences, ...Object.fromEntries(fitting) as Partial<Preferences> });
}
