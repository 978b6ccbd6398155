import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { routes, apiPrefix, type RouteName } from '../../contracts/routes';
import type { Logger } from '../../platform/logger';

declare module 'express-serve-static-core' {
  interface Request {
    /** Of the trace that the request belongs to: its caller's where it has one. Problems name it. */
    traceId: string;
    /** As the caller calls it. */
    requestId: string;
    /** Which endpoint it has come to, and the row in its path. */
    endpoint?: { name: RouteName; row: unknown };
  }
}

export interface RequestSeen { method: string; route: string; status: number; seconds: number; /** It was held open: how long says nothing. */ stream: boolean }
/** Who counts requests, and who traces them. */
export interface RequestWatch {
  seen?(request: RequestSeen): void;
  /** Begins the request's part of a trace. What it does is run within `run`, so that what it asks of others belongs to it. */
  trace?(request: { method: string; headers: Request['headers'] }): { traceId: string; run(rest: () => void): void; end(seen: RequestSeen): void };
}

const callersTrace = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const callersId = /^[A-Za-z0-9._-]{8,64}$/;
/** Asked every few seconds by whoever watches over us. */
const watchers = new Set(['/healthz', '/readyz']);
/** The status of a request whose caller went away before it was answered, as proxies write it. */
const callerGone = 499;
const uuid = z.uuid();
const isId = (value: unknown): value is string => uuid.safeParse(value).success;

/** The endpoint as its contract writes it; what is none has one name for all, so that whoever guesses paths makes no names. */
function routeOf(path: string, endpoint: Request['endpoint']): string {
  if (endpoint) return `${apiPrefix}${routes[endpoint.name].path}`;
  return watchers.has(path) ? path : path.startsWith(`${apiPrefix}/`) ? `${apiPrefix}/…` : '/…';
}

/** One line a request: ids and figures, never what was sent. Its ids go back in the answer (`X-Request-Id`) and in problems (`traceId`). */
export function requestLog(log: Logger, watch: RequestWatch = {}): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const path = request.originalUrl.split('?', 1)[0]!;
    const span = watchers.has(path) ? undefined : watch.trace?.(request);
    request.traceId = span?.traceId ?? callersTrace.exec(request.get('traceparent') ?? '')?.[1] ?? randomUUID().replaceAll('-', '');
    const asked = request.get('X-Request-Id');
    request.requestId = asked !== undefined && callersId.test(asked) ? asked : request.traceId;
    response.set('X-Request-Id', request.requestId);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : callerGone;
      const stream = String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');
      const seen = { method: request.method, route: routeOf(path, request.endpoint), status, seconds: (performance.now() - began) / 1_000, stream };
      watch.seen?.(seen);
      span?.end(seen);
      write(log, seen, request, response);
    });
    if (span) span.run(next);
    else next();
  };
}

function write(log: Logger, { method, route, status, seconds }: RequestSeen, request: Request, response: Response): void {
  const level = response.statusCode >= 500 ? 'error' : status >= 400 ? 'info' : 'debug';
  if (!log.isLevelEnabled(level)) return;
  const { name, row } = request.endpoint ?? {};
  log[level]({
    traceId: request.traceId, requestId: request.requestId, method, route, status, milliseconds: Math.round(seconds * 10_000) / 10, actorId: request.signedIn?.actor.id,
    ...(isId(row) && { resourceId: row, ...(name && routes[name].path.startsWith('/requests/:id') && { serviceRequestId: row }) }),
  }, 'request');
}
