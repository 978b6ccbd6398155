import type { ServiceTaskNode } from '../behaviours/service-task';
import type { Node } from '../behaviours/table';
import { elementInDiagram } from '../inspect';
import type { Activity, GraphNode, JsonObject } from '../model';
import type { ReasonCode } from './model';

export type Misfit = { code: ReasonCode; params: JsonObject } | null;

/** The event of a node that catches or throws one. */
interface EventNode extends GraphNode { event?: { on?: string; throws?: string } }

const eventOf = (node: GraphNode): string | undefined => (node as EventNode).event?.on ?? (node as EventNode).event?.throws;

/**
 * Whether what stands on one element can go on on another: the same kind of element, of event and of repetition, and for what is in
 * somebody's hands the same task type or topic. Names, conditions, assignments and mappings may differ.
 */
export function misfit(source: GraphNode, target: GraphNode, activity?: Activity): Misfit {
  const [from, to] = [source as Node, target as Node];
  if (from.kind !== to.kind) return { code: 'kind', params: { from: from.kind, to: to.kind } };
  if (eventOf(from) !== eventOf(to)) return { code: 'event', params: { from: eventOf(from) ?? 'none', to: eventOf(to) ?? 'none' } };
  if (repeats(from) !== repeats(to)) return { code: 'loop', params: { from: repeats(from), to: repeats(to) } };
  if (from.forCompensation !== to.forCompensation) return { code: 'handler', params: {} };
  const inHand = activity === undefined || activity.open !== undefined;
  if (inHand && from.kind === 'user-task' && to.kind === 'user-task' && (from.plain ? null : from.taskType) !== (to.plain ? null : to.taskType)) {
    return { code: 'task-type', params: { from: from.taskType, to: to.taskType } };
  }
  if (inHand && from.kind === 'service-task' && to.kind === 'service-task' && topicOf(from) !== topicOf(to)) return { code: 'topic', params: { from: from.topic, to: to.topic } };
  if (from.kind === 'ad-hoc-sub-process' && to.kind === 'ad-hoc-sub-process' && from.sequential !== to.sequential) return { code: 'kind', params: { from: 'sequential', to: 'parallel' } };
  return null;
}

/** A service that names no topic goes by its own id. */
function topicOf({ id, topic }: ServiceTaskNode): string | null {
  return topic === elementInDiagram(id).element ? null : topic;
}

/** How an activity is repeated, in a word. */
function repeats({ loop }: GraphNode): string {
  if (!loop) return 'once';
  if (loop.is === 'standard') return 'loop';
  return loop.sequential ? 'sequential' : 'parallel';
}
