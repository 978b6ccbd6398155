import type { Source } from './build/source';
import type { PlaceInfo } from './net';

/** Whether tokens wait at the node for others. */
export function isJoin(source: Source, id: string): boolean {
  const node = source.node(id);
  return ((node?.kind === 'parallel-gateway' || node?.kind === 'inclusive-gateway') && node.incoming.length > 1) || (node?.startQuantity ?? 1) > 1;
}

/** Flows into the join over which no token has come. */
export function missing(source: Source, join: string, waiting: PlaceInfo[]): string[] {
  return (source.node(join)?.incoming ?? []).filter((flow) => !waiting.some((place) => place.flow === flow));
}
