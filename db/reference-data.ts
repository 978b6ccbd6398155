import { settingDefaults } from '../contracts/settings';
import { iranianCalendar } from '../domain/calendar/iran';
import { putRows } from './put-rows';

/** What no installation can do without: a value of every setting, and a working calendar. What the company has changed stays. */
export async function loadReferenceData(ownerUrl: string): Promise<void> {
  const { timeZone, weekly, holidays } = iranianCalendar;
  await putRows(ownerUrl, [
    { table: 'setting', rows: Object.entries(settingDefaults).map(([key, { value }]) => ({ key, scope: 'company', value, valid_from: '-infinity' })) },
    { table: 'calendar', rows: [{ id: 'default', time_zone: timeZone, weekly, holidays }] },
  ]);
}
