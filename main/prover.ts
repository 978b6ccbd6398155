import { join } from 'node:path';
import type { Prover } from '../domain/process/prove';
import type { CheckResult } from '../engine/check/model';
import type { Graph } from '../engine/model';
import { createThread } from '../platform/thread';

/** Proves in a thread: a large diagram takes seconds, and the API answers meanwhile. */
export function createProver(): Prover {
  const thread = createThread<Graph, CheckResult>(join(__dirname, 'prove-thread.ts'));
  return (graph) => thread.run(graph);
}
