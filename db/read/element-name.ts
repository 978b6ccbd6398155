import type { Label } from '../../contracts/label';

/** SQL of the version that the instance `i` runs on, and of the one that it ran on at an event `v` of its log. */
const runsOn = 'd.id = i.definition_id';
export const ranOn = 'd.process = i.process and d.hash = v.definition_hash';

/** SQL of the name that the diagram of the instance `i` gives an element, as it was deployed. */
export const elementName = (element: string, version = runsOn): string => `(select d.graph -> 'nodes' -> (${element}) -> 'name' from process_definition d where ${version} limit 1)`;

/** A name in one language stands for the other too; none at all is no name. */
export const labelOf = (name: Partial<Label> | null): Label | null => (name?.fa || name?.en ? { fa: name.fa || name.en!, en: name.en || name.fa! } : null);

/** SQL of the message or signal that an element of the instance `i` waits for. */
export const awaitedBy = (element: string, version = runsOn): string =>
  `(select coalesce(e ->> 'message', e ->> 'signal') from (select d.graph -> 'nodes' -> (${element}) -> 'event' as e from process_definition d where ${version} limit 1) x)`;
