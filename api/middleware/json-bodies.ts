import express, { type RequestHandler } from 'express';
import { routes } from '../../contracts/routes';

const upTo = (limit: string): RequestHandler => express.json({ limit, type: ['application/json', 'application/*+json'] });
const usual = upTo('1mb');
/** The largest diagram (`diagramLimit` characters) has room in it, whatever its letters. */
const diagram = upTo('8mb');
const withDiagrams = new Set<string>([routes.deployProcess.path, routes.planDeployment.path, routes.deployDecisions.path]);

/** Reads a JSON body. Only who is signed in may send a large one, and only where diagrams are taken. */
export const jsonBodies: RequestHandler = (request, response, next) => {
  (request.signedIn && withDiagrams.has(request.path) ? diagram : usual)(request, response, next);
};
