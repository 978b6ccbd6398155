import type { Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { appError } from '../app-error';

declare module 'express-serve-static-core' {
  interface Request { /** The smaller file of a form. */ beside?: Express.Multer.File }
}

const isForm: RequestHandler = (request, _response, next) => { next(request.is('multipart/form-data') ? undefined : appError('request.unsupported-type')); };

type Read = (request: Request, response: Response, next: (error?: unknown) => void) => void;
const reading = (read: Read): RequestHandler => (request, response, next) => { read(request, response, (error?: unknown) => { next(error === undefined || error instanceof multer.MulterError ? error : appError('request.malformed')); }); };
const reader = (fileSize: number, files: number) => multer({ storage: multer.memoryStorage(), limits: { fileSize, files, fields: 0, parts: files, headerPairs: 20 }, defParamCharset: 'utf8' });

/** Reads the one file of a form into memory, up to the limit. Whatever the parser of forms does not like is wrong with the form: it stores nothing. */
export function upload(fileSize: number): RequestHandler[] {
  return [isForm, reading(reader(fileSize, 1).single('file') as Read)];
}

/** The same with a smaller file beside it. */
export function uploadWith(beside: string, fileSize: number): RequestHandler[] {
  const read = reader(fileSize, 2).fields([{ name: 'file', maxCount: 1 }, { name: beside, maxCount: 1 }]) as Read;
  return [isForm, reading(read), (request, _response, next) => {
    const found = request.files as Record<string, Express.Multer.File[]> | undefined;
    request.file = found?.file?.[0];
    request.beside = found?.[beside]?.[0];
    next();
  }];
}
