import { z } from 'zod';
import { labelSchema } from './label';
import { amountUnits, checklistValue, durationValue, settingGroupNames, settingKeys, settingKinds } from './settings';
import { id, instant } from './values';

/** For whom a value holds; the narrowest one decides: product, unit, branch, company. */
export const settingScopeKinds = ['company', 'branch', 'unit', 'product'] as const;
export type SettingScopeKind = (typeof settingScopeKinds)[number];
export const settingScope = z.union([z.strictObject({ kind: z.literal('company') }), z.strictObject({ kind: z.enum(['branch', 'unit', 'product']), id })])
  .meta({ description: 'For whom the value holds', example: { kind: 'company' } });
export type SettingScope = z.infer<typeof settingScope>;
const placeOf = (scope: SettingScope): string | null => (scope.kind === 'company' ? null : scope.id);
export const sameScope = (one: SettingScope, other: SettingScope): boolean => one.kind === other.kind && placeOf(one) === placeOf(other);

export const anySettingValue = z.union([z.number(), z.boolean(), durationValue, checklistValue]);

export const settingRow = z.object({
  key: z.enum(settingKeys), group: z.enum(settingGroupNames), kind: z.enum(settingKinds), unit: z.enum(amountUnits).nullable(), title: labelSchema,
  /** What the company has now. */ value: anySettingValue, /** As a new company starts. */ isDefault: z.boolean(),
  /** Branches, units and products that have another value now. */ exceptions: z.number().int(),
  /** Changes that are still to come. */ planned: z.number().int(),
});
export type SettingRow = z.infer<typeof settingRow>;
export const settingList = z.object({ items: z.array(settingRow) });

export const settingValueRow = z.object({
  scope: settingScope, /** null: the company. */ name: labelSchema.nullable(), /** null: what holds for the next wider scope. */ value: anySettingValue.nullable(),
  /** null: from the beginning. */ validFrom: instant.nullable(), state: z.enum(['now', 'planned', 'past']),
  /** null: it came with the product. */ by: labelSchema.nullable(), at: instant.nullable(),
  /** Whether the asker may change or take back what holds there. */ mayChange: z.boolean(),
});
export type SettingValueRow = z.infer<typeof settingValueRow>;
/** `values`: newest first. `revision`: its tag, which a change goes on from. `usedBy`: elements of newest versions that name the setting. `changeFor`: for whom the asker may change it, branches and units as far as their right reaches. */
export const settingDetail = settingRow.extend({
  default: anySettingValue, revision: z.string(), values: z.array(settingValueRow), changeFor: z.array(z.enum(settingScopeKinds)),
  usedBy: z.array(z.object({ process: z.string(), processName: labelSchema, element: z.string(), elementName: labelSchema })),
});
export type SettingDetail = z.infer<typeof settingDetail>;

export const settingParams = z.object({ key: z.enum(settingKeys).describe('Key of the setting') });
/** `value: null` lets a branch, unit or product have again what holds for the next wider scope. `validFrom` is now or later; none: now. */
export const settingChange = z.strictObject({ scope: settingScope, value: anySettingValue.nullable(), validFrom: instant.optional() });
export type SettingChange = z.infer<typeof settingChange>;
/** Takes back a change that is still to come. */
export const plannedSetting = z.strictObject({ scope: settingScope, validFrom: instant });
