/** Why a row was left out; texts in the catalogue of messages. */
export type RowErrorCode = 'import.row-short' | 'import.row-id' | 'import.row-duplicate' | 'import.row-device' | 'import.row-customer' | 'import.row-date' | 'import.row-invalid';
export type RowResult<T> = { ok: true; value: T } | { ok: false; error: { code: RowErrorCode; params: Record<string, unknown> } };

export const refuseRow = (code: RowErrorCode, params: Record<string, unknown> = {}): { ok: false; error: { code: RowErrorCode; params: Record<string, unknown> } } =>
  ({ ok: false, error: { code, params } });
