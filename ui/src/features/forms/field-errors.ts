import type { FieldError } from '@contracts/errors';
import type { WidgetName } from './form-schema';

/** Widgets that say beside each of their cells what is wrong there. */
const ownCells: ReadonlySet<WidgetName> = new Set<WidgetName>(['lines']);
const formats: Partial<Record<WidgetName, string>> = { phone: 'field.phone', money: 'field.money', date: 'field.date', instant: 'field.date', number: 'field.number' };

/** What stands under a field: its own error, or that of an item inside, in the words of its kind. */
export function shownError(errors: ReadonlyMap<string, FieldError>, path: string, widget: WidgetName): FieldError | undefined {
  const inside = ownCells.has(widget) ? undefined : [...errors.values()].find((error) => error.path.startsWith(`${path}.`));
  const error = errors.get(path) ?? inside;
  if (!error) return undefined;
  return error.code === 'field.format' ? { ...error, code: formats[widget] ?? error.code } : error;
}
