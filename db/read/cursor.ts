import { refuse, type Result } from '../../contracts/errors';

export interface Cursor { key: string; id: string }

const keyPattern = /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/;
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where the next page begins: the last row's instant to the microsecond, and its id. */
export const encodeCursor = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

export function decodeCursor(after: string | undefined): Result<Cursor | null> {
  if (after === undefined) return { ok: true, value: null };
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && keyPattern.test(String(parsed[0])) && idPattern.test(String(parsed[1]))) {
      return { ok: true, value: { key: String(parsed[0]), id: String(parsed[1]) } };
    }
  } catch { /* refused below */ }
  return refuse('request.invalid', undefined, [{ path: 'after', code: 'field.format' }]);
}

/** A page of one row more than asked for, cut; the rest says where to go on. */
export function cutPage<T extends Cursor>(rows: T[], limit: number): { rows: T[]; next: string | null } {
  if (rows.length <= limit) return { rows, next: null };
  const kept = rows.slice(0, limit);
  return { rows: kept, next: encodeCursor(kept[limit - 1]!) };
}
