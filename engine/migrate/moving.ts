import type { Activity, Graph, GraphNode, JsonObject, State } from '../model';
import { nodeOf, type Run } from '../run/run';
import type { Mapping, MigrateOptions, Reason, ReasonCode } from './model';

/** A migration in progress: `run` is a draft of the state in the new version. */
export interface Moving {
  run: Run;
  from: Graph;
  to: Graph;
  /** The state as it was. */
  before: State;
  mapping: Mapping;
  options: MigrateOptions;
  refused: Reason[];
  /** Where the token of an activity stands in the new version. */
  targets: Map<string, GraphNode>;
  /** Scopes that are no more, and the scope that their content goes to. */
  dissolved: Map<string, string>;
  /** The definition of each scope that stays or is made. */
  definitions: Map<string, string>;
  /** New sub-processes: by the scope around them and their element. */
  made: Map<string, string>;
}

const sentences: Record<ReasonCode, (p: Record<string, string>) => string> = {
  'ended': () => 'the request has ended',
  'unknown-source': ({ element }) => `the mapping names "${element}", which the old version does not have`,
  'unknown-target': ({ element, target }) => `the mapping of "${element}" names "${target}", which the new version does not have`,
  'no-target': ({ element }) => `a token stands on "${element}", and the mapping says nothing of it`,
  'kind': ({ element, target, from, to }) => `"${element}" is of the kind ${from}, and "${target}" of the kind ${to}`,
  'task-type': ({ element, target, from, to }) => `the open task of "${element}" is a ${from}, and that of "${target}" a ${to}`,
  'topic': ({ element, target, from, to }) => `the service of "${element}" that is running is ${from}, and that of "${target}" ${to}`,
  'event': ({ element, target, from, to }) => `the event of "${element}" is ${from}, and that of "${target}" ${to}`,
  'loop': ({ element, target, from, to }) => `"${element}" is done ${from}, and "${target}" ${to}`,
  'into-loop': ({ element, target, scope }) => `"${element}" would go to "${target}", into "${scope}", which is done several times`,
  'handler': ({ element, target }) => `one of "${element}" and "${target}" compensates, and the other does not`,
  'call-left': ({ element }) => `a called process runs in "${element}", and the mapping says nothing of it`,
  'scope-left': ({ element, target, scope }) => `"${element}" would go to "${target}", out of "${scope}", which stays around it`,
  'not-begun': ({ element }) => `"${element}" cannot be dissolved: not all in it has begun`,
  'two-places': ({ element }) => `what compensates for "${element}" would stand in two places`,
  'interrupts': ({ element }) => `"${element}" interrupts what is around it, where other tokens stand`,
  'no-flow': ({ element, target, flow }) => `a token waits at "${element}" over "${flow}", which "${target}" does not have`,
  'compensation-lost': ({ element }) => `"${element}" was done and can be compensated, which the new version does not know`,
  'join-waits': ({ element, missing }) => `"${element}" would wait for ever for a token over ${missing}`,
  'incident': ({ element, incident, text }) => `"${element}" would have an incident: ${incident}: ${text}`,
  'cannot-complete': () => 'the new version cannot complete from where the request would stand',
};

/** Notes why the request cannot be moved. */
export function refuse(moving: Moving, code: ReasonCode, element: string, params: JsonObject = {}, activity?: Activity): void {
  moving.refused.push(reason(code, element, params, activity));
}

export function reason(code: ReasonCode, element: string, params: JsonObject = {}, activity?: Activity): Reason {
  const message = sentences[code]({ ...params, element } as Record<string, string>);
  return { code, element, ...(activity && { activity: activity.id }), params: { element, ...params }, message };
}

/** The element that the mapping gives, if it is one of the new version. */
export function mapped({ mapping, to }: Pick<Moving, 'mapping' | 'to'>, element: string): GraphNode | undefined {
  const target = Object.hasOwn(mapping, element) ? mapping[element] : undefined;
  return typeof target === 'string' && Object.hasOwn(to.nodes, target) ? nodeOf(to, target) : undefined;
}

/** The scopes that run inside an activity, as it was. */
export const innerScopes = ({ before }: Moving, activity: string): State['scopes'] => before.scopes.filter((scope) => scope.activity === activity);
