import type { Label } from '../../contracts/label';

/** SQL of the name that the diagram of the instance `i` gives an element, as it was deployed. */
export const elementName = (element: string): string => `(select d.graph -> 'nodes' -> (${element}) -> 'name' from process_definition d where d.id = i.definition_id)`;

/** A name in one language stands for the other too; none at all is no name. */
export const labelOf = (name: Partial<Label> | null): Label | null => (name?.fa || name?.en ? { fa: name.fa || name.en!, en: name.en || name.fa! } : null);
