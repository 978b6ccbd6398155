import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import '../presence.css';
import type { Present } from '../use-presence';

const shown = 3;

/** The initials of whoever else has a task open; who they are is read aloud. */
export function PresentPeople({ people, size = 26 }: { people: Present; size?: number }) {
  const { t, label, count } = useText();
  if (people.length === 0) return null;
  const names = people.map(({ name }) => label(name)).join(t('list.comma'));
  return (
    <span className="present" role="img" aria-label={t('presence.here', { names })} title={t('presence.here', { names })}>
      {people.slice(0, shown).map((one) => <Avatar key={one.id} name={one.name} size={size} />)}
      {people.length > shown && <span className="present-more">{`+${count(people.length - shown)}`}</span>}
    </span>
  );
}
