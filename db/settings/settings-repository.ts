import type { ChecklistItem } from '../../contracts/settings';
import type { PolicyDuration, WorkingCalendar } from '../../domain/calendar/working-time';
import { UnknownSettingError, type Settings } from '../../domain/settings/settings';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

/** A changed setting is seen after this long; rows are few and read in every transaction. */
const keptMilliseconds = 1_000;

interface Snapshot { readAt: number; values: Map<string, unknown>; calendar: WorkingCalendar }

export function createSettings(now: () => number): Settings {
  let snapshot: Snapshot | null = null;
  const read = async (tx: Tx): Promise<Snapshot> => {
    if (snapshot && now() - snapshot.readAt < keptMilliseconds) return snapshot;
    const [row] = await sqlOf(tx).query<{ values: Record<string, unknown> | null; calendar: { time_zone: string; weekly: WorkingCalendar['weekly']; holidays: string[] } }>(
      `select (select jsonb_object_agg(key, value) from (select distinct on (key) key, value from setting where scope = 'company' and valid_from <= now() order by key, valid_from desc) s) as values,
              (select jsonb_build_object('time_zone', time_zone, 'weekly', weekly, 'holidays', to_jsonb(holidays)) from calendar where id = 'default') as calendar`);
    snapshot = {
      readAt: now(), values: new Map(Object.entries(row?.values ?? {})),
      calendar: { timeZone: row?.calendar?.time_zone ?? 'Asia/Tehran', weekly: row?.calendar?.weekly ?? {}, holidays: row?.calendar?.holidays ?? [] },
    };
    return snapshot;
  };
  const value = async <T>(tx: Tx, key: string): Promise<T> => {
    const { values } = await read(tx);
    if (!values.has(key)) throw new UnknownSettingError(key);
    return values.get(key) as T;
  };
  return {
    number: (tx, key) => value<number>(tx, key),
    boolean: (tx, key) => value<boolean>(tx, key),
    duration: (tx, key) => value<PolicyDuration>(tx, key),
    checklist: (tx, key) => value<ChecklistItem[]>(tx, key),
    calendar: async (tx) => (await read(tx)).calendar,
  };
}
