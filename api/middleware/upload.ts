import type { RequestHandler } from 'express';
import multer from 'multer';
import { appError } from '../app-error';

const isForm: RequestHandler = (request, _response, next) => { next(request.is('multipart/form-data') ? undefined : appError('request.unsupported-type')); };

/** Reads the one file of a form into memory, up to the limit. Whatever the parser of forms does not like is wrong with the form: it stores nothing. */
export function upload(fileSize: number): RequestHandler[] {
  const read = multer({ storage: multer.memoryStorage(), limits: { fileSize, files: 1, fields: 0, parts: 1, headerPairs: 20 }, defParamCharset: 'utf8' }).single('file');
  return [isForm, (request, response, next) => {
    void read(request, response, (error?: unknown) => { next(error === undefined || error instanceof multer.MulterError ? error : appError('request.malformed')); });
  }];
}
