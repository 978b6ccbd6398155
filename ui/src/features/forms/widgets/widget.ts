import type { FieldUi } from '@contracts/form';
import type { JsonSchema } from '../form-schema';

/** One signature for every widget. `undefined` is "nothing there". */
export interface WidgetProps {
  id: string;
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  ui: FieldUi;
  schema: JsonSchema;
  disabled: boolean;
  invalid: boolean;
  describedBy?: string | undefined;
}

export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
export const aria = ({ invalid, describedBy, id }: WidgetProps) => ({ 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy, 'aria-labelledby': `${id}-label` });

const two = (n: number): string => String(n).padStart(2, '0');
const localDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The picker works with local dates; a business date has no zone, so its day is taken as it stands. */
export function widgetDate(value: unknown, instant: boolean): { value: Date | null; toValue: (date: Date) => string } {
  const text = typeof value === 'string' ? value : '';
  const parsed = text === '' ? null : new Date(instant ? text : `${text.slice(0, 10)}T00:00:00`);
  return { value: parsed && !Number.isNaN(parsed.getTime()) ? parsed : null, toValue: instant ? (date) => date.toISOString() : localDay };
}
