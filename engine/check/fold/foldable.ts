import type { Node } from '../../behaviours/table';

const GATEWAYS = new Set<Node['kind']>(['exclusive-gateway', 'parallel-gateway', 'inclusive-gateway']);
const TASKS = new Set<Node['kind']>(['business-rule-task', 'receive-task', 'script-task', 'send-task', 'service-task', 'task', 'user-task']);
/** Whoever does these can end them with an error. */
const ANSWERED = new Set<Node['kind']>(['service-task', 'user-task']);

export const isTask = ({ kind }: Node): boolean => TASKS.has(kind);
export const isAnswered = ({ kind }: Node): boolean => ANSWERED.has(kind);

/** Whether a token that comes passes it, alone and in the end, whatever happens elsewhere. Tasks may have several flows out. */
export function passes(node: Node): boolean {
  if (node.boundary?.length || node.comesFrom?.length || node.forCompensation || node.startQuantity !== undefined || node.completionQuantity !== undefined) return false;
  if ('instantiates' in node && node.instantiates === true) return false;
  if (isTask(node)) return true;
  if (node.outgoing.length > 1) return false;
  if (node.kind === 'catch-event') return node.event.on === 'timer' || node.event.on === 'message' || node.event.on === 'signal';
  if (node.kind === 'throw-event') return node.event.throws === 'none' || node.event.throws === 'message' || node.event.throws === 'signal';
  return GATEWAYS.has(node.kind) && node.incoming.length === 1;
}

/** One way in, one way out. */
export const isStep = (node: Node): boolean => passes(node) && node.incoming.length === 1 && node.outgoing.length === 1;

export type Split = 'one' | 'all' | 'some';

/** How many of its flows it takes; nothing where it takes but one there is, or is no plain split. */
export function splitOf(node: Node, asks: (flow: string) => boolean): Split | undefined {
  if (node.outgoing.length < 2 || node.incoming.length !== 1 || node.comesFrom?.length) return undefined;
  switch (node.kind) {
    case 'exclusive-gateway': return 'one';
    case 'event-gateway': return node.parallel ? undefined : 'one';
    case 'parallel-gateway': return 'all';
    case 'inclusive-gateway': return mayTakeAny(node, asks) ? 'some' : undefined;
    default: return !passes(node) ? undefined : node.outgoing.some(asks) ? 'some' : 'all';
  }
}

/** Beside a flow that is always taken the default never is. */
function mayTakeAny(node: Node, asks: (flow: string) => boolean): boolean {
  const others = node.outgoing.filter((flow) => flow !== node.default);
  const asking = others.filter(asks).length;
  return node.default === undefined || asking === others.length || (asking === 0 && others.length > 1);
}

/** Whether the node brings together what the split has taken. */
export function joins({ kind, outgoing, comesFrom }: Node, split: Split): boolean {
  if (outgoing.length !== 1 || comesFrom?.length) return false;
  return kind === 'inclusive-gateway' || (split === 'one' && kind === 'exclusive-gateway') || (split === 'all' && kind === 'parallel-gateway');
}
