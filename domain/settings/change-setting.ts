import { ok, refuse, type Result } from '../../contracts/errors';
import { sameScope, settingScopeKinds, type SettingChange, type SettingScope, type SettingScopeKind } from '../../contracts/settings-api';
import { settingValueOf, type SettingKey, type SettingValue } from '../../contracts/settings';
import { actingRole, may, mayAtAll, mayEverywhere } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { SettingStore, StoredSetting } from './ports';

/** Whether somebody may change what holds in a branch, or, as for the company and for products, in every one (null). */
export const mayChangeAt = (actor: UserActor, branchId: string | null): boolean => (branchId === null ? mayEverywhere(actor, 'setting.change') : may(actor, 'setting.change', { branchId, agentId: null }));
/** For whom somebody may change a setting at all, branches and units as far as their right reaches. */
export function changeableBy(actor: UserActor): SettingScopeKind[] {
  if (mayChangeAt(actor, null)) return [...settingScopeKinds];
  return actor.agentId === null && mayAtAll(actor, 'setting.change') ? ['branch', 'unit'] : [];
}

export interface ChangeSettingDeps { unitOfWork: UnitOfWork; store: SettingStore; journal: Journal }

/** A change may be planned for so many years. */
const farthestYears = 5;

/** What holds for the scope at an instant, of its own; undefined: it has no value. */
function valueAt(values: readonly StoredSetting[], scope: SettingScope, at: Date): SettingValue | null | undefined {
  const own = values.filter((one) => sameScope(one.scope, scope) && (one.validFrom === null || Date.parse(one.validFrom) <= at.getTime()));
  return own.sort((one, other) => (Date.parse(other.validFrom ?? '') || -Infinity) - (Date.parse(one.validFrom ?? '') || -Infinity))[0]?.value;
}

export function createChangeSetting({ unitOfWork, store, journal }: ChangeSettingDeps) {
  const open = async (tx: Tx, actor: UserActor, key: SettingKey, scope: SettingScope): Promise<Result<Awaited<ReturnType<SettingStore['lock']>>>> => {
    const place = await store.branchOf(tx, scope);
    if (place === 'unknown') return refuse('request.invalid', undefined, [{ path: 'scope.id', code: 'field.option' }]);
    if (!mayChangeAt(actor, place.branchId)) return refuse(place.branchId === null && mayAtAll(actor, 'setting.change') ? 'setting.reach' : 'access.denied');
    return ok(await store.lock(tx, key));
  };
  return {
    /**
     * Gives a setting another value from an instant on, now by default. Refusals: `request.invalid` (a value that the setting cannot have,
     * an unknown place), `setting.reach` (of the company and of products: whose right does not reach all), `setting.past`, `setting.too-far`, `precondition.failed` (somebody was faster; `seen` is the revision that was read, `*` whichever it is), `access.denied`.
     */
    change: (actor: UserActor, key: SettingKey, change: SettingChange, seen: Seen): Promise<Result<null>> => unitOfWork.run(actor, async (tx) => {
      const { scope } = change;
      const value = change.value === null ? null : settingValueOf(key).safeParse(change.value);
      if (value && !value.success) return refuse('request.invalid', undefined, value.error.issues.slice(0, 20).map(({ path }) => ({ path: ['value', ...path.map(String)].join('.'), code: 'field.invalid' as const })));
      if (value === null && scope.kind === 'company') return refuse('request.invalid', undefined, [{ path: 'value', code: 'field.required' }]);
      const opened = await open(tx, actor, key, scope);
      if (!opened.ok) return opened;
      const { values, now, revision } = opened.value;
      if (isOld(seen, revision)) return refuse('precondition.failed');
      const validFrom = change.validFrom ? new Date(change.validFrom) : now;
      if (validFrom < now) return refuse('setting.past');
      if (validFrom.getUTCFullYear() > now.getUTCFullYear() + farthestYears) return refuse('setting.too-far', { years: farthestYears });
      const before = valueAt(values, scope, validFrom);
      await store.put(tx, key, { scope, value: value === null ? null : value.data, validFrom, by: actor.id });
      await journal.audit(tx, [{
        actorId: actor.id, actorRole: actingRole(actor, 'setting.change'), action: 'setting.change', resource: 'setting', resourceId: key,
        before: { value: before ?? null }, after: { value: value === null ? null : value.data, scope, validFrom: validFrom.toISOString() },
      }]);
      return ok(null);
    }),

    /** Takes back a change that is still to come. Refusals: `setting.not-planned`, `setting.reach`, `access.denied`. */
    cancel: (actor: UserActor, key: SettingKey, { scope, validFrom }: { scope: SettingScope; validFrom: string }): Promise<Result<null>> => unitOfWork.run(actor, async (tx) => {
      const opened = await open(tx, actor, key, scope);
      if (!opened.ok) return opened;
      const planned = opened.value.values.find((one) => sameScope(one.scope, scope) && one.validFrom !== null && Date.parse(one.validFrom) === Date.parse(validFrom));
      if (!planned || Date.parse(validFrom) <= opened.value.now.getTime()) return refuse('setting.not-planned');
      await store.remove(tx, key, scope, validFrom);
      await journal.audit(tx, [{
        actorId: actor.id, actorRole: actingRole(actor, 'setting.change'), action: 'setting.cancel', resource: 'setting', resourceId: key,
        before: { value: planned.value, scope, validFrom }, after: null,
      }]);
      return ok(null);
    }),
  };
}
export type ChangeSetting = ReturnType<typeof createChangeSetting>;
