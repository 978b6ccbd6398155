import type { ChecklistItem } from '../../contracts/settings';
import type { PolicyDuration, WorkingCalendar } from '../../domain/calendar/working-time';
import { UnknownSettingError, type Place, type Settings } from '../../domain/settings/settings';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { textOfScope } from './setting-store';

/** A changed setting is seen after this long; rows are few and read in every transaction. */
const keptMilliseconds = 1_000;

/** Values by scope, of each key. */
type Values = Record<string, Record<string, unknown>>;
interface Snapshot { readAt: number; values: Values; calendar: WorkingCalendar }
const company = 'company';

export function createSettings(now: () => number): Settings {
  let snapshot: Snapshot | null = null;
  const read = async (tx: Tx): Promise<Snapshot> => {
    if (snapshot && now() - snapshot.readAt < keptMilliseconds) return snapshot;
    const [row] = await sqlOf(tx).query<{ values: Values | null; calendar: { time_zone: string; weekly: WorkingCalendar['weekly']; holidays: string[] } }>(
      `select (select jsonb_object_agg(key, scopes) from (
                 select key, jsonb_object_agg(scope, value) as scopes
                 from (select distinct on (key, scope) key, scope, value from setting where valid_from <= now() order by key, scope, valid_from desc) newest group by key
               ) s) as values,
              (select jsonb_build_object('time_zone', time_zone, 'weekly', weekly, 'holidays', to_jsonb(holidays)) from calendar where id = 'default') as calendar`);
    snapshot = {
      readAt: now(), values: row?.values ?? {},
      calendar: { timeZone: row?.calendar?.time_zone ?? 'Asia/Tehran', weekly: row?.calendar?.weekly ?? {}, holidays: row?.calendar?.holidays ?? [] },
    };
    return snapshot;
  };
  const value = async <T>(tx: Tx, key: string, place: Place): Promise<T> => {
    const scopes = (await read(tx)).values[key];
    if (scopes?.[company] === undefined) throw new UnknownSettingError(key);
    // The request is asked only where something narrower than the company has a value at all.
    const narrow = Object.keys(scopes).some((scope) => scope !== company && scopes[scope] !== null);
    const scope = narrow ? (await scopesOf(tx, place)).find((one) => scopes[one] !== undefined && scopes[one] !== null) : undefined;
    return scopes[scope ?? company] as T;
  };
  return {
    number: (tx, key, place) => value<number>(tx, key, place),
    boolean: (tx, key, place) => value<boolean>(tx, key, place),
    duration: (tx, key, place) => value<PolicyDuration>(tx, key, place),
    checklist: (tx, key, place) => value<ChecklistItem[]>(tx, key, place),
    calendar: async (tx) => (await read(tx)).calendar,
  };
}

/** As they are stored, the narrowest first. */
async function scopesOf(tx: Tx, { requestId, branchId }: Place): Promise<string[]> {
  const [request] = requestId ? await sqlOf(tx).query<{ item_id: string | null; unit_id: string | null; branch_id: string }>('select item_id, unit_id, branch_id from service_request where id = $1', [requestId]) : [];
  const branch = request?.branch_id ?? branchId;
  const own = [['product', request?.item_id], ['unit', request?.unit_id], ['branch', branch]] as const;
  return own.flatMap(([kind, id]) => (id ? [textOfScope({ kind, id })] : []));
}
