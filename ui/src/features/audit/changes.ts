export interface FieldChange { field: string; before: string | null; after: string | null }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string | null => (value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value));

/** What of a row is another after than before, field by field; what is no object stands under an empty name. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [isObject(before) ? before : before === null || before === undefined ? {} : { '': before }, isObject(after) ? after : after === null || after === undefined ? {} : { '': after }];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: shown(was[field]), after: shown(is[field]) }))
    .filter((change) => change.before !== change.after);
}
