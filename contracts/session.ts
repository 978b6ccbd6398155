import { z } from 'zod';
import { actions } from './actions';
import { languages } from './label';
import { roleNames } from './roles';
import { id, text } from './values';

export const signIn = z.strictObject({ login: text(100), password: z.string().min(1).max(200) });

export const preferences = z.strictObject({
  language: z.enum(languages), theme: z.enum(['light', 'dark', 'system']), density: z.enum(['comfortable', 'compact']), moneyUnit: z.enum(['rial', 'toman']),
});
export type Preferences = z.infer<typeof preferences>;
export const preferencesChange = preferences.partial();

export const me = z.object({
  id, login: z.string(), name: z.object({ fa: z.string(), en: z.string() }), roles: z.array(z.enum(roleNames)),
  /** What the roles allow at all, whatever the row: what a screen offers. */ rights: z.array(z.enum(actions)),
  branch: z.object({ id, /** Begins the numbers of its requests. */ code: z.string(), name: z.object({ fa: z.string(), en: z.string() }) }),
  unit: z.object({ id, name: z.object({ fa: z.string(), en: z.string() }) }).nullable(),
  agentId: id.nullable(), preferences, /** Sent back in `X-CSRF-Token` on every write. */ csrfToken: z.string(),
});
export type Me = z.infer<typeof me>;
