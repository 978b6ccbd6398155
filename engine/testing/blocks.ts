import fc from 'fast-check';

export type TaskKind = 'userTask' | 'serviceTask' | 'task' | 'receiveTask' | 'timer';

/** A block-structured diagram: sound by construction, since every split has its own join. */
export type Block =
  | { is: 'task'; kind: TaskKind }
  | { is: 'sequence'; blocks: Block[] }
  | { is: 'choice'; blocks: Block[]; pick: number }
  | { is: 'parallel'; blocks: Block[] }
  /** Every branch whose bit is set is taken; none: the first, as the default. */
  | { is: 'inclusive'; blocks: Block[]; picks: number }
  | { is: 'loop'; body: Block; times: number }
  /** Multi-instance, of a task or of a sub-process. */
  | { is: 'many'; body: Block; times: number; sequential: boolean }
  /** The standard's loop. */
  | { is: 'again'; body: Block; times: number; before: boolean }
  | { is: 'sub'; body: Block; onMessage: boolean }
  /** Done, and compensated. */
  | { is: 'undone'; body: Block; tasks: number; waits: boolean }
  /** One branch waits for what the other throws or sets. */
  | { is: 'told'; by: 'signal' | 'condition'; body: Block }
  | { is: 'escalated'; body: Block; handler: Block }
  | { is: 'guarded'; body: 'userTask' | 'serviceTask'; guard: 'interrupting' | 'reminder' | 'error'; handler: Block }
  | { is: 'race'; blocks: Block[] };

const kinds: TaskKind[] = ['userTask', 'serviceTask', 'task', 'receiveTask', 'timer'];
const several = (block: fc.Arbitrary<Block>, minLength = 2) => fc.array(block, { minLength, maxLength: 3 });

type Tie = (key: 'block') => fc.Arbitrary<Block>;
type Makers = Record<Block['is'], (tie: Tie, of: readonly TaskKind[]) => fc.Arbitrary<Block>>;

/** A kind of block that is missing here does not compile. */
const makers: Makers = {
  task: (_tie, of) => fc.record({ is: fc.constant('task'), kind: fc.constantFrom(...of) }),
  sequence: (tie) => fc.record({ is: fc.constant('sequence'), blocks: several(tie('block'), 1) }),
  choice: (tie) => fc.record({ is: fc.constant('choice'), blocks: several(tie('block')), pick: fc.nat(2) }),
  parallel: (tie) => fc.record({ is: fc.constant('parallel'), blocks: several(tie('block')) }),
  inclusive: (tie) => fc.record({ is: fc.constant('inclusive'), blocks: several(tie('block')), picks: fc.nat(7) }),
  loop: (tie) => fc.record({ is: fc.constant('loop'), body: tie('block'), times: fc.nat(2) }),
  many: (tie) => fc.record({ is: fc.constant('many'), body: tie('block'), times: fc.nat(3), sequential: fc.boolean() }),
  again: (tie) => fc.record({ is: fc.constant('again'), body: tie('block'), times: fc.integer({ min: 1, max: 3 }), before: fc.boolean() }),
  sub: (tie) => fc.record({ is: fc.constant('sub'), body: tie('block'), onMessage: fc.boolean() }),
  undone: (tie) => fc.record({ is: fc.constant('undone'), body: tie('block'), tasks: fc.integer({ min: 1, max: 3 }), waits: fc.boolean() }),
  told: (tie) => fc.record({ is: fc.constant('told'), by: fc.constantFrom('signal', 'condition'), body: tie('block') }),
  escalated: (tie) => fc.record({ is: fc.constant('escalated'), body: tie('block'), handler: tie('block') }),
  guarded: (tie) => fc.record({
    is: fc.constant('guarded'), body: fc.constantFrom('userTask', 'serviceTask'), guard: fc.constantFrom('interrupting', 'reminder', 'error'), handler: tie('block'),
  }),
  race: (tie) => fc.record({ is: fc.constant('race'), blocks: several(tie('block')) }),
};

/** Random diagrams of limited size, of these kinds of blocks and tasks. */
export function blocksOf(allowed: readonly Block['is'][], of: readonly TaskKind[] = kinds): fc.Arbitrary<Block> {
  return fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof({ maxDepth: 4, depthSize: 'small' }, makers.task(tie, of), ...allowed.filter((is) => is !== 'task').map((is) => makers[is](tie, of))),
  })).block;
}

/** Random diagrams of every kind of block. */
export const blocks = blocksOf(Object.keys(makers) as Block['is'][]);

/** Diagrams in which no event excludes another: in whatever order they happen, the same is done. */
export const independentBlocks = blocksOf(['task', 'sequence', 'choice', 'parallel', 'inclusive', 'loop', 'many', 'again', 'undone', 'told', 'escalated'])
  .filter((block) => !partsOf(block).some((part) => part.is === 'escalated' && partsOf(part.handler).some(({ is }) => is === 'loop' || is === 'told')));

/** The block and all blocks in it. What handles an escalation may run beside itself when a loop comes again, and would share a count or flag with itself. */
function partsOf(block: Block): Block[] {
  return [block, ...Object.values(block).flat().flatMap((part: unknown) => (typeof part === 'object' && part !== null ? partsOf(part as Block) : []))];
}
