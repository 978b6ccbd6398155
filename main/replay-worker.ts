import { parentPort, workerData } from 'node:worker_threads';
import type { ReplayPlan } from '../domain/back-tests/ports';
import { createLogReplay } from '../domain/back-tests/replay-logs';
import type { Graph } from '../engine/model';
import type { Replayed } from '../engine/replay/replay';

export interface ReplayQuestion { id: number; logs: readonly string[]; graphs: Record<string, Graph> }
export interface ReplayAnswer { id: number; replayed: (Replayed | null)[] }

const replayLogs = createLogReplay(workerData as ReplayPlan);
parentPort?.on('message', ({ id, logs, graphs }: ReplayQuestion) => { parentPort?.postMessage({ id, replayed: replayLogs(logs, graphs) } satisfies ReplayAnswer); });
