import type { Label } from '@contracts/label';
import { i18n } from './i18n';

/** A message as a label, for forms that the interface itself defines in the one form format. */
export const both = (key: string): Label => ({ fa: i18n.getFixedT('fa')(key), en: i18n.getFixedT('en')(key) });
