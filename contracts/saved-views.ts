import { z } from 'zod';
import { labelSchema } from './label';
import { listCount } from './list-count';
import { roleKey } from './roles';
import { person } from './tasks';
import { id, text } from './values';

/** Lists of which people keep views. */
export const listNames = ['tasks', 'requests'] as const;
export type ListName = (typeof listNames)[number];

/** Names of tones of the theme; each also has its own shape in the list, so that nobody has to tell colours apart. */
export const viewColours = ['accent', 'blue', 'green', 'amber', 'red', 'purple'] as const;
export type ViewColour = (typeof viewColours)[number];

const kindOf = <T extends string>(name: T) => z.literal(name).describe('With whom it is shared');
/** For whom a view is: its owner; a team, which is a unit, a role (of one branch, or everywhere), or a group; or everyone of the company. */
export const viewShare = z.discriminatedUnion('with', [
  z.strictObject({ with: kindOf('nobody') }),
  z.strictObject({ with: kindOf('unit'), unit: id }),
  z.strictObject({ with: kindOf('role'), role: roleKey, branch: id.nullable().default(null).describe('Only in this branch; null: in each') }),
  z.strictObject({ with: kindOf('group'), group: id }),
  z.strictObject({ with: kindOf('everyone') }),
]);
export type ViewShare = z.output<typeof viewShare>;
/** Somebody has no more of their own of one list. */
export const mostViews = 50;

/** What a view of a list is made of, and what of the list itself only some lists have. */
export interface ViewedList<Filters extends z.ZodRawShape, Sort extends string, Column extends string, More extends z.ZodRawShape> {
  name: ListName; filters: Filters; sorts: readonly [Sort, ...Sort[]]; /** Where nothing else is said. */ usualSort: Sort; columns: readonly [Column, ...Column[]]; more: More;
}
const says = {
  colour: 'Tone of its icon; null: none', filters: 'What of the list it shows', sort: 'In which order', columns: 'With these columns; none: as the list is at first', share: 'For whom it is',
  lost: 'What of it there is no more (filters, its order, columns) and is left out; such a view counts nothing',
};
/** The schemas of a list's views: as they are written, and as they are read. */
export function viewSchemas<Filters extends z.ZodRawShape, Sort extends string, Column extends string, More extends z.ZodRawShape>({ filters, sorts, usualSort, columns, more }: ViewedList<Filters, Sort, Column, More>) {
  const [ofFilters, ofSort, ofColumns, colour] = [z.strictObject(filters), z.enum(sorts), z.array(z.enum(columns)).max(columns.length), z.enum(viewColours).nullable()];
  return {
    change: z.strictObject({
      name: text(60), colour: colour.default(null).describe(says.colour), ...more, filters: ofFilters.prefault({} as z.input<typeof ofFilters>).describe(says.filters), sort: ofSort.prefault(usualSort as z.input<typeof ofSort>).describe(says.sort), columns: ofColumns.default([]).describe(says.columns),
      share: viewShare.default({ with: 'nobody' }).describe(says.share),
    }),
    view: z.object({
      id, name: z.string(), colour: colour.describe(says.colour), ...more, filters: ofFilters.describe(says.filters), sort: ofSort.describe(says.sort), columns: ofColumns.describe(says.columns), share: viewShare.describe(says.share),
      team: labelSchema.nullable().describe('What its team is called; null: it has none'), owner: person.describe('Whose it is'), mayChange: z.boolean().describe('Whether I may change or delete it'), lost: z.array(z.string()).describe(says.lost), revision: z.string(),
    }),
  };
}
/** A view of whichever list, as it is written. */
export interface ViewChange { name: string; colour: ViewColour | null; view?: string; filters: Partial<Record<string, string>>; sort: string; columns: string[]; share: ViewShare }
/** What is known of a view beside that. */
export interface ViewFacts { id: string; team: z.output<typeof labelSchema> | null; owner: z.output<typeof person>; mayChange: boolean; lost: string[]; revision: string }

/** A view as it was kept, without what its list no longer has, and what that is. */
export function fitting<Change extends ViewChange>({ filters, sorts, usualSort, columns }: ViewedList<z.ZodRawShape, string, string, z.ZodRawShape>, kept: Change): Change & { lost: string[] } {
  const known = Object.entries(kept.filters).filter(([name, value]) => name in filters && z.safeParse(filters[name] as z.ZodType, value).success);
  const lost = [
    ...Object.keys(kept.filters).filter((name) => !known.some(([one]) => one === name)), ...(sorts.includes(kept.sort) ? [] : ['sort']), ...kept.columns.filter((name) => !columns.includes(name)),
  ];
  return { ...kept, filters: Object.fromEntries(known), sort: sorts.includes(kept.sort) ? kept.sort : usualSort, columns: kept.columns.filter((name) => columns.includes(name)), lost };
}

export const viewOrder = z.strictObject({ ids: z.array(id).max(500).describe('Views, the first one first') });
export const savedCounts = z.object({ items: z.array(listCount.extend({ id })) });
