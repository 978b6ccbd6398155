import type { FieldError } from '../../contracts/errors';

interface Dates { madeOn?: string | null | undefined; leftOn?: string | null | undefined; soldOn?: string | null | undefined }

/** Nothing happened to a unit before it was made, or on a day that has not come. */
export function dateFaults({ madeOn, leftOn, soldOn }: Dates, today: string): FieldError[] {
  return ([['madeOn', madeOn], ['leftOn', leftOn], ['soldOn', soldOn]] as const).flatMap(([path, date]): FieldError[] => {
    if (!date) return [];
    if (date > today) return [{ path, code: 'serial.future' }];
    return madeOn && date < madeOn ? [{ path, code: 'serial.before-made', params: { madeOn } }] : [];
  });
}
