import { z } from 'zod';
import { person } from './tasks';
import { id, instant, text } from './values';

/** What the field of a form takes: pictures alone, or whatever is kept. */
export type FileWidget = 'photos' | 'files';
interface FileKind { type: string; /** How a name of it may end; the first is given to a name that ends otherwise. */ extensions: readonly string[]; /** Browsers show it. */ picture?: true }

/** What may be kept with a request. A file is of the kind that its content says, never of what it is called. */
export const fileKinds = {
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'], picture: true },
  png: { type: 'image/png', extensions: ['png'], picture: true },
  webp: { type: 'image/webp', extensions: ['webp'], picture: true },
  heic: { type: 'image/heic', extensions: ['heic', 'heif'] },
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  mp4: { type: 'video/mp4', extensions: ['mp4', 'm4v'] },
  mov: { type: 'video/quicktime', extensions: ['mov'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  text: { type: 'text/plain', extensions: ['txt', 'log'] },
  csv: { type: 'text/csv', extensions: ['csv'] },
} as const satisfies Record<string, FileKind>;
export type FileKindName = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as [FileKindName, ...FileKindName[]];
/** HEIC is a photo too, though browsers do not show it. */
export const isTakenBy = (widget: FileWidget, kind: FileKindName): boolean => widget === 'files' || fileKinds[kind].type.startsWith('image/');
export const fileKindOf = (kind: FileKindName): FileKind => fileKinds[kind];

/** Bytes that the server reads of one file at most; the setting `file.size` may say less. */
export const fileLimit = 25 * 1024 * 1024;
/** Bytes of a thumbnail, made where the picture was chosen. */
export const thumbnailLimit = 96 * 1024;
/** Files of one request. */
export const mostFiles = 500;
/** Files of one person that wait for requests which are still to be registered. */
export const mostFilesAtIntake = 60;
/** Files that one field of a form takes. */
export const mostFilesOfField = 12;
/** Files of one comment. */
export const mostFilesOfComment = 20;
/** What was chosen and never sent is dropped after: a draft that is older has lost its photos. */
export const pendingHours = 7 * 24;

export const uploadQuery = z.object({ pending: z.enum(['true', 'false']).optional().describe('It waits for the comment or form that it belongs to, and is mine alone until then') });
export const filesQuery = z.object({ waiting: z.enum(['true']).optional().describe('Mine that still wait for a comment or form, in place of those of the request') });
export const requestFile = z.object({
  id, name: z.string().describe('What it is called; text, never markup'), kind: z.enum(fileKindNames).describe('Of which kind its content is'), size: z.number().int().describe('Its bytes'),
  thumbnail: z.boolean().describe('Whether there is a small picture of it'), uploadedBy: person.describe('Who brought it'), at: instant, pending: z.boolean().describe('Whether it still waits for its comment or form'),
  removable: z.boolean().describe('Whether I may take it out of the request'),
});
export type RequestFile = z.infer<typeof requestFile>;
export const fileRemoval = z.strictObject({ reason: text(1000).describe('Why, as the story tells it') });
export const requestFiles = z.object({ items: z.array(requestFile) });
