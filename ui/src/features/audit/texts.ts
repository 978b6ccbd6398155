import { auditActions } from '@contracts/audit';
import type { Label } from '@contracts/label';
import type { useText } from '../../app/use-text';

type Text = ReturnType<typeof useText>;

/** An action that this interface does not know yet shows its code. */
export const actionText = (action: string, { label }: Text): string => {
  const known = (auditActions as Record<string, Label>)[action];
  return known ? label(known) : action;
};
export const whatText = (resource: string, { t }: Text): string => t(`audit.resource.${resource}`, { defaultValue: resource });
