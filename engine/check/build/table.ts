import type { Node } from '../../behaviours/table';
import type { Building } from './building';
import { scoped, task } from './activities';
import { adHoc } from './ad-hoc';
import type { NodeCopy } from './copies';
import { eventSubProcess } from './event-sub-process';
import { eventGateway, inclusiveGateway, parallelGateway, passing } from './gateways';
import { catching } from './catch-events';
import { decideOneByOne } from './one-by-one';
import { thrown } from './thrown';

type Build<K extends Node['kind']> = (building: Building, copy: NodeCopy<Node & { kind: K }>) => void;

/** Its host or its scope lets it happen. */
const elsewhere = (): void => {};

/** How each element kind moves tokens. A kind that is missing here does not compile. */
const builds: { [K in Node['kind']]: Build<K> } = {
  'ad-hoc-sub-process': adHoc,
  'boundary-event': elsewhere,
  'business-rule-task': task,
  'call-activity': scoped,
  'catch-event': catching,
  'end-event': (building, copy) => thrown(building, copy, copy.node.event),
  'event-gateway': eventGateway,
  'event-sub-process': eventSubProcess,
  'exclusive-gateway': passing,
  'inclusive-gateway': inclusiveGateway,
  'parallel-gateway': parallelGateway,
  'receive-task': task,
  'script-task': task,
  'send-task': task,
  'service-task': task,
  'start-event': elsewhere,
  'sub-process': scoped,
  task,
  'throw-event': (building, copy) => thrown(building, copy, copy.node.event),
  'user-task': task,
};

/** The transitions of a node. */
export function build(building: Building, copy: NodeCopy): void {
  (builds[copy.node.kind] as (building: Building, copy: NodeCopy) => void)(building, copy);
  if (copy.decides) decideOneByOne(building, copy, copy.decides);
}
