import { z } from 'zod';
import { namedRole } from './access';
import { actions } from './actions';
import { labelSchema, languages } from './label';
import { moduleNames } from './modules';
import { noticeGroups } from './notice-groups';
import { roleKey } from './roles';
import { id, instant, text } from './values';

const password = z.string().min(1).max(200);
export const signIn = z.strictObject({ login: text(100), password });

export const preferences = z.strictObject({
  language: z.enum(languages), theme: z.enum(['light', 'dark', 'system']), density: z.enum(['comfortable', 'compact']), moneyUnit: z.enum(['rial', 'toman']), notifications: z.boolean(),
  quietNotices: z.array(z.enum(noticeGroups)).max(noticeGroups.length),
});
export type Preferences = z.infer<typeof preferences>;
export const preferencesChange = preferences.partial();

export const me = z.object({
  id, login: z.string(), name: labelSchema, roles: z.array(roleKey),
  /** What the roles allow at all, whatever the row: what a screen offers. */ rights: z.array(z.enum(actions)), /** Areas of the menu that the roles show. */ modules: z.array(z.enum(moduleNames)),
  branch: z.object({ id, /** Begins the numbers of its requests. */ code: z.string(), name: labelSchema }),
  unit: z.object({ id, name: labelSchema }).nullable(),
  /** What roles are called, all of the company. */ roleNames: z.array(namedRole),
  agentId: id.nullable(), preferences, /** Sent back in `X-CSRF-Token` on every write. */ csrfToken: z.string(),
  /** Somebody else has set the password: until it is changed, nothing else is open. */ oneTimePassword: z.boolean(),
});
export type Me = z.infer<typeof me>;

export const passwordChange = z.strictObject({ current: password, password });

export const openSession = z.object({
  id, createdAt: instant, /** To the minute. */ seenAt: instant, expiresAt: instant, address: z.string().nullable(), /** What the browser calls itself. */ agent: z.string().nullable(), /** The one that asks. */ current: z.boolean(),
});
export type OpenSession = z.infer<typeof openSession>;
export const openSessions = z.object({ items: z.array(openSession) });

export const longestTokenDays = 366;
export const mostTokens = 50;
export const newToken = z.strictObject({ name: text(60), scopes: z.array(z.enum(actions)).min(1).max(actions.length), days: z.number().int().min(1).max(longestTokenDays) });
export const apiToken = z.object({
  id, name: z.string(), scopes: z.array(z.enum(actions)), createdAt: instant, expiresAt: instant, /** To the minute. */ usedAt: instant.nullable(), usedFrom: z.string().nullable(), revokedAt: instant.nullable(),
});
export type ApiToken = z.infer<typeof apiToken>;
export const apiTokens = z.object({ items: z.array(apiToken) });
export const createdToken = z.object({ token: apiToken, /** Shown this once. */ secret: z.string() });
export type CreatedToken = z.infer<typeof createdToken>;
