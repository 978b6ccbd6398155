import type { Label } from '../../contracts/label';

/** SQL of the name that the diagram of the instance `i` gives an element, as it was deployed. */
export const elementName = (element: string): string => `(select d.graph -> 'nodes' -> (${element}) -> 'name' from process_definition d where d.id = i.definition_id)`;

/** A name in one language stands for the other too; none at all is no name. */
export const labelOf = (name: Partial<Label> | null): Label | null => (name?.fa || name?.en ? { fa: name.fa || name.en!, en: name.en || name.fa! } : null);

/** SQL of the message or signal that an element of the instance `i` waits for. */
export const awaitedBy = (element: string): string =>
  `(select coalesce(e ->> 'message', e ->> 'signal') from (select d.graph -> 'nodes' -> (${element}) -> 'event' as e from process_definition d where d.id = i.definition_id) x)`;
