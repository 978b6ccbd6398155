import type { Node } from '../../behaviours/table';
import type { Source } from './source';
import type { Thread } from '../net';
import type { Threads } from './threads';

/** Whether an end of the thread in the scope could be reached twice in one run: it can hold several tokens. In an ad-hoc sub-process nothing says in what order or how often. */
export function countsEnds(source: Source, scope: string, threads: Threads, thread: Thread): boolean {
  const { adHoc, starts } = source.definition(scope);
  if (adHoc) return false;
  const begins = starts.filter((id) => source.node(id)?.kind !== 'start-event').length > 1;
  return begins || source.nodesIn(scope).some(waitsForAll) || threads.several(thread);
}

/** A gateway that starts the process and waits for all of its events. */
const waitsForAll = (node: Node): boolean => node.kind === 'event-gateway' && node.parallel === true;

const UNCOUNTED = new Set(['terminate', 'error', 'link', 'cancel']);

/** Where a token ends. */
export function isEnd(node: Node): boolean {
  if (node.outgoing.length > 0 || node.kind === 'event-sub-process' || node.forCompensation) return false;
  if (node.kind === 'boundary-event' && node.event.on === 'compensation') return false;
  return !((node.kind === 'end-event' || node.kind === 'throw-event') && UNCOUNTED.has(node.event.throws));
}
