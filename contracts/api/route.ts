import type { z } from 'zod';
import type { Action } from '../actions';
import type { ErrorCode } from '../errors';
import type { Module } from '../modules';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** Chapters of the document, in reading order. */
export const tags = {
  session: 'Signing in and out, who I am, what I prefer, my password, my sessions and my access tokens.',
  people: 'Accounts, for whoever looks after them.',
  places: 'Branches, their units and their agencies.',
  access: 'Roles, groups, and what somebody may do and why.',
  tasks: 'The inbox: tasks of running processes, which people claim and complete.',
  requests: 'Service requests: taken in, followed, commented, voided.',
  customers: 'People and companies who bring devices.',
  serials: 'The bank of serials: units under support, what they are made of, and what happened to them.',
  warranty: 'Plans of warranty: what is promised, from when, and for how long.',
  catalogue: 'Lists that the company fills, products, parts and services.',
  knowledge: 'What the company knows: symptoms, causes, actions and complaints with the parts that belong to them, answers to what is asked again and again, and instructions.',
  incidents: 'Steps of a process that could not go on, for operators.',
  instances: 'Running processes as operators see and move them.',
  processes: 'Versions of the diagrams that run: deployed, planned, restored.',
  decisions: 'Decision tables (DMN) that diagrams ask.',
  'back-tests': 'Requests of the past, tried on another version of their process.',
  migrations: 'Running requests, moved to another version of their process.',
  imports: 'Requests from files.',
  'look-ups': 'Answers for fields where something is chosen, and the one search box.',
  notices: 'What a person was told.',
  settings: 'Rules that differ from company to company: what holds, for whom, since when.',
  audit: 'Who did what, when.',
  system: 'What runs, what waits, what is wrong.',
  webhooks: 'Events sent to other systems, and what became of them. What is sent is under Webhooks.',
  live: 'What changed, pushed.',
  document: 'This document.',
} as const;
export type Tag = keyof typeof tags;

/** The area of the menu that an endpoint belongs to: where that is hidden, it refuses. What is everybody's at all times is in none. */
export const moduleOf: Partial<Record<Tag, Module>> = {
  tasks: 'inbox', requests: 'requests', customers: 'customers', serials: 'serials', warranty: 'warranty', catalogue: 'catalogue', knowledge: 'knowledge', imports: 'imports', processes: 'processes', decisions: 'processes', instances: 'processes', 'back-tests': 'processes', migrations: 'processes', incidents: 'incidents',
  settings: 'settings', audit: 'audit', people: 'people', places: 'branches', access: 'access', system: 'operations', webhooks: 'webhooks',
};

interface UploadedPart { field: string; type: string; description: string }

export type Given<S> = [S] extends [z.ZodType] ? z.input<S> : never;

/** All that is said of an endpoint, once: it is mounted, documented, called and tested from this. */
export interface Route<P = z.ZodObject | undefined, Q = z.ZodObject | undefined, B = z.ZodType | undefined, A = z.ZodType | undefined> {
  method: Method;
  /** Under `/api`; parameters as `:name`. */
  path: string;
  tag: Tag;
  /** What it does, in a few words. */
  summary: string;
  description: string;
  /** The right without which nobody comes further; rules about the row are the use case's. */
  action?: Action;
  /** Asked without a session. */
  open?: true;
  /** Open to nobody's access token. So is whatever names no right: a token's scopes are rights. */
  sessionOnly?: true;
  /** Open to whoever still has to change a one-time password. */
  beforePassword?: true;
  params?: P;
  query?: Q;
  body?: B;
  /** The shape of the answer; none means 204. */
  answer?: A;
  /** 200 or 204 when it is not said. */
  status?: 200 | 201 | 202;
  /**
   * How a write may be sent again. `stored`: it needs an `Idempotency-Key`, and a repeat of the key gets the stored answer.
   * `natural`: done twice it does no more than once.
   */
  repeat?: 'stored' | 'natural';
  /**
   * The tag of the answer, for `If-None-Match` and for those who change it: its content, or what its value says.
   */
  etag?: 'content' | ((answer: Given<A>) => string);
  /** A change in place says what it goes on from: `If-Match` with the tag (`*`: whichever it is), or `If-None-Match: *` where nothing is yet. */
  precondition?: true;
  /** The body is a form with a file of this media type. */
  file?: UploadedPart & { /** A smaller one that may come with it. */ also?: UploadedPart };
  /** The answer is what somebody has brought: bytes of one of these types. */
  bytes?: { types: readonly string[]; description: string };
  /** The answer is no JSON of a contract but text of this media type. */
  text?: { type: string; description: string; example: string };
  /** Codes that it may refuse with, beside those that `refusalsOf` adds to all of its kind. */
  refusals?: readonly ErrorCode[];
  example?: { params?: Record<string, string>; query?: Given<Q>; body?: Given<B>; answer?: Given<A> };
}

export function route<P extends z.ZodObject | undefined = undefined, Q extends z.ZodObject | undefined = undefined, B extends z.ZodType | undefined = undefined, A extends z.ZodType | undefined = undefined>(
  declared: Route<P, Q, B, A>,
): Route<P, Q, B, A> {
  return declared;
}

/** Whether an access token with the right scope may call it. */
export const tokensMay = ({ action, sessionOnly }: Pick<Route, 'action' | 'sessionOnly'>): boolean => action !== undefined && !sessionOnly;
export const isWrite = ({ method }: { method: Method }): boolean => method !== 'GET';
/** The status of an answer that is no refusal. */
export const statusOf = ({ status, answer, text, bytes }: Pick<Route, 'status' | 'answer' | 'text' | 'bytes'>): number => status ?? (answer || text || bytes ? 200 : 204);
