import { auditActions, type AuditEntryRow } from '@contracts/audit';
import type { Label } from '@contracts/label';
import type { Text } from '../../app/use-text';

/** An action that this interface does not know yet shows its code. */
export const actionText = (action: string, { label }: Pick<Text, 'label'>): string => {
  const known = (auditActions as Record<string, Label>)[action];
  return known ? label(known) : action;
};
export const whatText = (resource: string, { t }: Pick<Text, 't'>): string => t(`audit.resource.${resource}`, { defaultValue: resource });

/** A field of a row by the name that people give it; one that has none stays as it is recorded. */
export const fieldText = (field: string, { t, has }: Pick<Text, 't' | 'has'>): string | null => (has(`audit.fields.${field}`) ? t(`audit.fields.${field}`) : null);

type Reader = Pick<Text, 't' | 'has' | 'label' | 'digits' | 'moment'> & { roleName: (key: string) => string };
/** A value as people read it: an outcome by its label, roles and channels by their names, times and numbers in the reader's writing; all else as it is recorded. */
export function valueText(field: string, value: string, entry: Pick<AuditEntryRow, 'outcome'>, text: Reader): string {
  if (field === 'outcome' && entry.outcome) return text.label(entry.outcome);
  if (field === 'channel' && text.has(`channel.${value}`)) return text.t(`channel.${value}`);
  if (field === 'roles') return rolesIn(value)?.map(text.roleName).join(' · ') ?? value;
  if (value === 'true' || value === 'false') return text.t(value === 'true' ? 'form.yes' : 'form.no');
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return text.moment(value);
  return /^\d{1,15}$/.test(value) ? text.digits(value) : value;
}

function rolesIn(value: string): string[] | null {
  try {
    const listed: unknown = JSON.parse(value);
    return Array.isArray(listed) && listed.every((role) => typeof role === 'string') ? listed : null;
  } catch {
    return null;
  }
}
