import type { Building } from './building';
import { isChoice } from './caught-events';
import type { NodeCopy } from './copies';
import type { CatchEventNode } from '../../behaviours/catch-event';
import { leaving } from './leaving';

/** Whatever it waits for comes in the end; whether a condition comes true is decided by data. */
export function catching(building: Building, copy: NodeCopy<CatchEventNode>): void {
  const condition = isChoice(copy.node.event);
  for (const place of building.waysInto(copy)) {
    for (const way of leaving(building, copy)) {
      building.add(copy.scope, [{ inputs: [place], choice: condition, steps: [{ kind: 'event', element: copy.node.id, ...(condition && { choice: true as const }) }] }, way]);
    }
  }
}
