import type { RequestHandler } from 'express';

/** A connection that is kept would be closed under its next request: while the program ends, each answer is its connection's last. */
export const whileEnding = (ending: () => boolean = () => false): RequestHandler => (_request, response, next) => {
  if (ending()) response.set('Connection', 'close');
  next();
};
