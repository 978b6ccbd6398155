import type { WorkingCalendar } from './working-time';

/**
 * Official holidays of the Iranian year 1405 (21 March 2026 to 20 March 2027), as the calendar council published them.
 * Lunar days may still move by one with the sighting of the moon: the stored calendar is data that a company corrects.
 */
const holidays1405 = [
  '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', // Nowruz; Fitr falls on its first two days
  '2026-04-01', '2026-04-02', // Islamic Republic, Nature
  '2026-05-27', // Adha
  '2026-06-04', '2026-06-05', // Ghadir and 14 Khordad, 15 Khordad
  '2026-06-24', '2026-06-25', // Tasua, Ashura
  '2026-08-04', // Arbaeen
  '2026-08-12', '2026-08-13', '2026-08-21', // end of Safar, 8 Rabi I
  '2026-08-30', // 17 Rabi I
  '2026-11-13', // 3 Jumada II
  '2026-12-23', // 13 Rajab
  '2027-01-06', // 27 Rajab
  '2027-01-24', // 15 Shaban
  '2027-02-11', // 22 Bahman
  '2027-03-01', // 21 Ramadan
  '2027-03-10', '2027-03-11', // Fitr
  '2027-03-20', // 29 Esfand
];

/** Saturday to Wednesday 8 to 17, Thursday 8 to 13, Friday free. Keys are ISO weekdays. */
export const iranianCalendar: WorkingCalendar = {
  timeZone: 'Asia/Tehran',
  weekly: {
    1: [['08:00', '17:00']], 2: [['08:00', '17:00']], 3: [['08:00', '17:00']], 4: [['08:00', '13:00']],
    6: [['08:00', '17:00']], 7: [['08:00', '17:00']],
  },
  holidays: holidays1405,
};
