import type { Graph } from '../../engine/model';
import { replay, type Replayed } from '../../engine/replay/replay';
import type { LogEntry } from '../../engine/replay/retrace';
import { dueAfter } from '../calendar/working-time';
import type { ReplayPlan } from './ports';

/** What a replaying thread does: takes versions in, and replays logs on the one that is tested. Pure but for what it was given. */
export function createLogReplay({ graph, mapping, calendar, durations }: ReplayPlan) {
  const graphs = new Map<string, Graph>();
  const due = (setting: string, base: string): string | undefined => {
    const duration = durations[setting];
    return duration && dueAfter(calendar, new Date(base), duration).toISOString();
  };
  return (logs: readonly string[], more: Record<string, Graph>): (Replayed | null)[] => {
    for (const [hash, version] of Object.entries(more)) graphs.set(hash, version);
    return logs.map((text) => {
      const log = JSON.parse(text) as LogEntry[];
      if (log.some(({ hash }) => !graphs.has(hash))) return null;
      return replay(graph, log, { graphOf: (hash) => graphs.get(hash)!, mapping, due });
    });
  };
}
