import type { EngineEvent, JsonObject } from '../model';

/** What an operator does to a running instance, beside its diagram. */
export const operatorKinds = ['token-cancelled', 'element-started', 'variables-set', 'incident-retried', 'incident-skipped', 'rewound'] as const;
export type OperatorKind = (typeof operatorKinds)[number];
export type OperatorEvent = Extract<EngineEvent, { kind: OperatorKind }>;
export type OperatorEventOf<K extends OperatorKind> = Extract<OperatorEvent, { kind: K }>;

/** Why a move is not possible; the texts are `obstacle.<code>` of the catalogue of messages. */
export const obstacleCodes = [
  'ended', 'token-gone', 'last-token', 'one-of-several', 'element-unknown', 'not-startable', 'scope-not-running', 'scope-ambiguous', 'incident-gone', 'cannot-skip',
  'flow-needed', 'flow-unknown', 'never-visited', 'still-there', 'waits-for-ever',
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];
export interface Obstacle { code: ObstacleCode; params: JsonObject }

export const obstacle = (code: ObstacleCode, params: JsonObject = {}): Obstacle => ({ code, params });
