import { z } from 'zod';
import { itemRef } from './catalogue-items';
import { id, quantity, text } from './values';

/** So many lines has one bill at most, and so many are shown of all that stands below. */
export const mostBomLines = 500;
export const mostBomShown = 5_000;

const note = text(200).nullable().describe('A word about the line; null: none');
/** Of a tree: each line by the way to it, since one thing can stand in several. */
export const bomLine = z.object({
  key: z.string().describe('The way to it, which no other line has'), parentKey: z.string().nullable().describe('The line that it stands below; null: the item itself'), item: itemRef.describe('What it is'),
  quantity: quantity.describe('Number of them in one of what it stands below'), total: z.string().describe('Number of them in one of the item'), note,
});
export type BomLine = z.infer<typeof bomLine>;
export const bom = z.object({ lines: z.array(bomLine).describe('Each after the one that it stands below'), cut: z.boolean().describe('Whether there are more than are shown'), mayChange: z.boolean(), revision: z.string() });
export type Bom = z.infer<typeof bom>;

/** All lines of one item, in their order. */
export const bomChange = z.strictObject({
  lines: z.array(z.strictObject({ itemId: id.describe('The part or product'), quantity: quantity.refine((value) => !/^[0.]+$/.test(value)).describe('Number of them; more than none'), note })).max(mostBomLines).describe('What it is made of, in order'),
});
export type BomChange = z.infer<typeof bomChange>;

export const bomUse = z.object({ item: itemRef.describe('What is made of it'), direct: z.boolean().describe('Whether it stands in it itself, and not in a part of it'), total: z.string().describe('Number of them in one of that') });
export type BomUse = z.infer<typeof bomUse>;
export const bomUses = z.object({ items: z.array(bomUse) });
