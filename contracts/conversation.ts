import { z } from 'zod';
import { mostFilesOfComment } from './files';
import { labelSchema } from './label';
import { person } from './tasks';
import { id } from './values';

/** People named in one comment at most. */
export const mostMentions = 20;

/** What somebody says about a request, or shows. `text` is plain text, never markup; who is named with `@` in it stands in `mentions`. */
export const newComment = z.strictObject({
  text: z.string().trim().max(4000).default('').describe('What is said; it may be empty where files say it'), mentions: z.array(id).max(mostMentions).optional().describe('People to be told of it, who may see the request'),
  files: z.array(id).max(mostFilesOfComment).optional().describe('Files of mine that wait for it'),
}).refine(({ text, files = [] }) => text !== '' || files.length > 0, { path: ['text'], message: 'comment' });
export type NewComment = z.infer<typeof newComment>;

export const mentionableQuery = z.object({
  q: z.string().max(100).optional().describe('The beginning of a name'), limit: z.coerce.number().int().min(1).max(50).default(10).describe('At most so many'),
});
export const mentionable = z.object({ items: z.array(person.extend({ hint: labelSchema.nullable() })) });
export type Mentionable = z.infer<typeof mentionable>['items'][number];

/** Who is told of a request without having a task of it. */
export const requestWatch = z.object({ watching: z.boolean().describe('Whether I watch it'), watchers: z.array(person).describe('Who watches it') });
export type RequestWatch = z.infer<typeof requestWatch>;
export const watchChange = z.strictObject({ watching: z.boolean().describe('Whether I want to be told of it from now on') });
