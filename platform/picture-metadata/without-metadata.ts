import type { FileKindName } from '../../contracts/files';
import type { Cleaned } from '../../domain/files/ports';
import { cleanHeic } from './heic';
import { cleanJpeg } from './jpeg';
import { cleanMovie } from './movie';
import { cleanPng } from './png';
import { cleanWebp } from './webp';

const cleaners: Partial<Record<FileKindName, (content: Buffer) => Buffer>> = { jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp, heic: cleanHeic, mp4: cleanMovie, mov: cleanMovie };

/** By the containers alone: no pixel is read or written anew, so nothing is lost of the picture and no decoder meets what a stranger sent. */
export const withoutMetadata: Cleaned = (kind, content) => cleaners[kind]?.(content) ?? content;
