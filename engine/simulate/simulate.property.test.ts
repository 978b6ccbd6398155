import fc from 'fast-check';
import { compile } from '../compile/compile';
import { process } from '../compile/testing/diagram';
import type { Graph } from '../model';
import { blocks } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { frozen } from '../testing/player';
import type { GivenEvent } from './model';
import { openCatalog } from './open-catalog';
import { simulate } from './simulate';
import { seeded } from '../testing/seeded';

async function graphOf(xml: string): Promise<Graph> {
  const { graph, findings } = await compile(xml, openCatalog);
  if (!graph) throw new Error(findings.map(({ message }) => message).join('\n'));
  return frozen(graph);
}

const kinds = ['complete', 'message', 'signal', 'error', 'escalation', 'set'] as const;
/** Events that fit by chance, in any order. */
const anyEvents: fc.Arbitrary<GivenEvent[]> = fc.array(fc.record({
  kind: fc.constantFrom(...kinds), element: fc.constantFrom('s', 'e', 't1', 't2#2', 't3', 'c2', 'p1'), name: fc.constantFrom('void', 'parts', 'answer', 'broken'),
}, { requiredKeys: ['kind', 'element'] }).chain((event) => fc.constantFrom({}, { after: 'PT30M' }).map((when) => ({ ...event, ...when }))), { maxLength: 8 });

// a busy machine takes its time
jest.setTimeout(60_000);

describe('a run in virtual time', () => {
  it('brings every sound diagram to its end by itself', async () => {
    await fc.assert(fc.asyncProperty(blocks, async (block) => {
      const result = simulate(await graphOf(process(draw(block))), [], { auto: true });
      expect(result).toMatchObject({ ok: true, notes: [], summary: { end: 'completed', waiting: [] } });
    }), seeded(30));
  });

  it('takes any events without failing, gives the same twice, enters before it leaves, and never goes back in time', async () => {
    await fc.assert(fc.asyncProperty(blocks, anyEvents, fc.boolean(), async (block, events, auto) => {
      const graph = await graphOf(process(draw(block)));
      const known = events.filter(({ element }) => Object.hasOwn(graph.nodes, element!.replace(/#.*/, '')));
      const result = simulate(graph, frozen(known), { auto });
      expect(simulate(graph, known, { auto })).toEqual(result);
      expect(result.ok).toBe(true);
      const open = new Set<string>();
      let now = '';
      for (const { kind, activity, at } of result.lines) {
        expect(at >= now).toBe(true);
        now = at;
        if (kind === 'enter') open.add(activity!);
        if (kind === 'leave' || kind === 'cancel') expect(open.delete(activity!)).toBe(true);
      }
      if (result.ok && result.summary.end === 'completed') expect(open.size).toBe(0);
    }), seeded(30));
  });
});
