import { useQuery } from '@tanstack/react-query';
import type { Label } from '@contracts/label';
import { useText } from '../../app/use-text';
import { lookUp } from '../forms/api/look-up';

/** What people are called who are known already, or have just been found by a look-up. */
export function usePersonName(known: readonly { id: string; name: Label }[]): (id: string) => string {
  const { label } = useText();
  const { data } = useQuery(lookUp('person', ''));
  return (id) => {
    const name = known.find((person) => person.id === id)?.name ?? data?.items.find((item) => item.id === id)?.label;
    return name ? label(name) : id;
  };
}
