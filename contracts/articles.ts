import { z } from 'zod';
import { catalogueCode } from './catalogue';
import { labelSchema } from './label';
import { person } from './tasks';
import { id, instant, pageOf, pageQuery, text } from './values';

/** More of one sort an article is not about. */
export const mostAbout = 50;
/** As many articles as a task offers. */
export const mostOffered = 12;
export const longestBody = 20_000;

const titles = z.strictObject({ fa: text(200), en: text(200) });
/** In the few marks of `ui/src/lib/marked-text.ts`; never HTML. */
const bodies = z.strictObject({ fa: text(longestBody), en: text(longestBody) });
const several = z.array(id).max(mostAbout);
/** Devices, services and faults that the article helps with. */
const aboutIds = z.strictObject({ items: several, brands: several, productKinds: several, faults: several });
export type AboutIds = z.infer<typeof aboutIds>;
const aboutOne = z.object({ id, code: z.string(), name: labelSchema });
const about = z.object({ items: z.array(aboutOne), brands: z.array(aboutOne), productKinds: z.array(aboutOne), faults: z.array(aboutOne.extend({ kind: z.string() })) });
export type ArticleAbout = z.infer<typeof about>;

const words = z.object({ title: labelSchema, body: labelSchema });
export type ArticleWords = z.infer<typeof words>;
/** `version`: of what is published; null: nothing yet. `readAt`: when I confirmed that version. */
export const articleRow = z.object({ id, code: z.string(), title: labelSchema, about, required: z.boolean(), active: z.boolean(), version: z.number().int().nullable(), publishedAt: instant.nullable(), hasDraft: z.boolean(), readAt: instant.nullable() });
export type ArticleRow = z.infer<typeof articleRow>;
export const articleDetail = articleRow.extend({ body: labelSchema.nullable(), publishedBy: person.nullable(), draft: words.nullable(), mayChange: z.boolean(), revision: z.string() });
export type ArticleDetail = z.infer<typeof articleDetail>;

export const articleQuery = pageQuery.extend({
  q: z.string().max(100).optional().describe('Words of the title, the text or the code, in either language'),
  only: z.enum(['to-read', 'drafts']).optional().describe('Those that I have to read still, or those with a draft'),
});
export type ArticleFilter = z.infer<typeof articleQuery>;
export const articlePage = pageOf(articleRow).extend({ toRead: z.number().int(), mayChange: z.boolean() });
/** A task offers what is short to say; the text is read with the article. */
export const offeredArticle = articleRow.pick({ id: true, code: true, title: true, required: true, readAt: true }).extend({ version: z.number().int() });
export type OfferedArticle = z.infer<typeof offeredArticle>;
export const offeredArticles = z.object({ items: z.array(offeredArticle) });
const uuids = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const severalInAddress = z.string().max(1900).regex(new RegExp(`^${uuids}(,${uuids})*$`, 'i'));
export const offeredQuery = z.object({
  faults: severalInAddress.optional().describe('Faults that are chosen and not sent yet, by their ids, with commas'),
  items: severalInAddress.optional().describe('Services and parts that are chosen and not sent yet, by their ids, with commas'),
});

export const newArticle = z.strictObject({ code: catalogueCode, title: titles, body: bodies, about: aboutIds, required: z.boolean() });
export type NewArticle = z.infer<typeof newArticle>;
/** The whole of what may be another tomorrow. The words wait as a draft until they are published. */
export const articleChange = z.strictObject({ title: titles, body: bodies, about: aboutIds, required: z.boolean(), active: z.boolean() });
export type ArticleChange = z.infer<typeof articleChange>;
export const versionRead = z.strictObject({ version: z.number().int().min(1).max(1_000_000) });
export const readerRow = z.object({ person, version: z.number().int(), at: instant });
export type ReaderRow = z.infer<typeof readerRow>;
export const readerPage = pageOf(readerRow);
