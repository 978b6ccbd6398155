import { join } from 'node:path';
import type { OpenReplayer } from '../domain/back-tests/ports';
import type { Graph } from '../engine/model';
import type { Replayed } from '../engine/replay/replay';
import { createThread } from '../platform/thread';

export interface ReplayPiece { logs: readonly string[]; graphs: Record<string, Graph> }

/** One log is small, and a diagram that goes round without end is stopped by its steps; a thread that grows past this is ended instead of the worker. */
const limits = { maxOldGenerationSizeMb: 512 };

/** Replays in a thread, so that the event loop stays free for everybody else. It ends with `close`. */
export const openReplayer: OpenReplayer = (plan) => {
  const thread = createThread<ReplayPiece, (Replayed | null)[]>(join(__dirname, 'replay-thread.ts'), { data: plan, limits, remembers: true });
  return { replay: (logs, graphs) => thread.run({ logs, graphs }), close: () => thread.close() };
};
