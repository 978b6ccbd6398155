import type { Label } from '@contracts/label';
import { useText } from '../../../app/use-text';
import '../absence.css';

/** In whose place somebody acts. */
export function ForWhom({ person }: { person: { name: Label } }) {
  const { t, label } = useText();
  return <> <span className="for-whom"><bdi>{t('absence.for', { name: label(person.name) })}</bdi></span></>;
}
