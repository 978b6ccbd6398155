import { z } from 'zod';
import { fileKinds, fileRemoval, filesQuery, requestFile, requestFiles, uploadQuery } from '../files';
import { id } from '../values';
import { at, ids, person } from './examples';
import { route } from './route';

const params = z.object({ id });
const file: z.input<typeof requestFile> = { id: ids.key, name: 'پلاک دستگاه.jpg', kind: 'jpeg', size: 184_320, thumbnail: true, uploadedBy: person, at, pending: false, removable: true };
const onFile = { tag: 'requests', params } as const;

const intakeFile = { ...file, pending: true, removable: false };

/** Pictures and papers of a request. */
export const fileRoutes = {
  uploadFile: route({
    ...onFile, method: 'POST', path: '/requests/:id/files', summary: 'Add a file to a request', action: 'request.comment', query: uploadQuery, answer: requestFile, status: 201, repeat: 'stored', refusals: ['request.not-found', 'file.kind', 'file.macros', 'file.lying', 'file.too-many', 'file.thumbnail'],
    description: 'JPEG, PNG, WebP, HEIC, PDF, MP4, MOV, XLSX, DOCX, TXT or CSV, of at most 25 MB or less by the setting `file.size`. What it is says its content: `file.lying` where its name says something else. With `pending` it belongs to a comment that is still to be written, or to the form of a task that is still to be sent.',
    file: { field: 'file', type: 'application/octet-stream', description: 'The file', also: { field: 'thumbnail', type: 'image/jpeg', description: 'A small picture of it, JPEG or WebP of at most 96 KB' } }, example: { params: { id: ids.request }, answer: file },
  }),
  listFiles: route({
    ...onFile, method: 'GET', path: '/requests/:id/files', summary: 'List the files of a request', action: 'request.read', query: filesQuery, answer: requestFiles, refusals: ['request.not-found'],
    description: 'Those of the request, of its comments and of what was answered in its tasks, the newest first; with `waiting` mine that are not sent yet, the oldest first.', example: { params: { id: ids.request }, answer: { items: [file] } },
  }),
  uploadIntakeFile: route({
    tag: 'requests', method: 'POST', path: '/files', summary: 'Add a file to a request that is still to be registered', action: 'request.create', answer: requestFile, status: 201, repeat: 'stored', refusals: ['file.kind', 'file.macros', 'file.lying', 'file.thumbnail', 'file.waiting-full'],
    description: 'As with a request that is there. It is mine alone until it comes to a request by its id (`photos` of the new request), and is dropped after a week.',
    file: { field: 'file', type: 'application/octet-stream', description: 'The file', also: { field: 'thumbnail', type: 'image/jpeg', description: 'A small picture of it, JPEG or WebP of at most 96 KB' } }, example: { answer: intakeFile },
  }),
  listIntakeFiles: route({
    tag: 'requests', method: 'GET', path: '/files', summary: 'List my files that wait for a request', action: 'request.create', answer: requestFiles,
    description: 'Those that I brought for requests that are still to be registered, the oldest first.', example: { answer: { items: [intakeFile] } },
  }),
  readFile: route({
    ...onFile, method: 'GET', path: '/files/:id', summary: 'Download a file', action: 'request.read', refusals: ['file.not-found'],
    description: 'Its bytes, for whoever may see its request: as an attachment of the type that its content has, never shown as a page of ours.',
    bytes: { types: Object.values(fileKinds).map(({ type }) => type), description: 'The file' }, example: { params: { id: ids.key } },
  }),
  readThumbnail: route({
    ...onFile, method: 'GET', path: '/files/:id/thumbnail', summary: 'Read the small picture of a file', action: 'request.read', refusals: ['file.not-found'],
    description: 'For whoever may see its request.', bytes: { types: ['image/jpeg', 'image/webp'], description: 'The picture' }, example: { params: { id: ids.key } },
  }),
  dropFile: route({
    ...onFile, method: 'DELETE', path: '/files/:id', summary: 'Drop a file that was not sent', action: 'request.comment', repeat: 'natural', refusals: ['file.not-found'],
    description: 'One of mine that still waits for its comment or form. What belongs to a request is removed with a reason.', example: { params: { id: ids.key } },
  }),
  removeFile: route({
    ...onFile, method: 'POST', path: '/files/:id/removal', summary: 'Take a file out of a request', action: 'request.comment', body: fileRemoval, repeat: 'natural', refusals: ['request.closed', 'file.not-found'],
    description: 'One that I added, or with the right `request.remove-file` one of others, as long as the request is open. It is listed and sent no more; the story and the record say who removed it and why, and what was answered or said with it says that it was removed.',
    example: { params: { id: ids.key }, body: { reason: 'عکس دستگاه دیگری است' } },
  }),
};
