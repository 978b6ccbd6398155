import type { Node } from '../../behaviours/table';
import type { Flow, Graph, ScopeDefinition } from '../../model';

/** The graph as the net is built from it. What a graph that was refused lacks counts as not there. */
export class Source {
  private readonly inside = new Map<string, Node[]>();
  private readonly followers = new Map<string, string[]>();

  /** Whether anything is compensated at all. */
  readonly compensates: boolean;

  constructor(readonly graph: Graph) {
    this.compensates = (Object.values(graph.nodes) as Node[]).some((node) => (node.kind === 'throw-event' || node.kind === 'end-event')
      && (node.event.throws === 'compensation' || node.event.throws === 'cancel'));
    for (const node of Object.values(graph.nodes) as Node[]) {
      this.inside.set(node.scope, [...(this.inside.get(node.scope) ?? []), node]);
      for (const before of [...node.incoming.flatMap((flow) => this.flow(flow)?.source ?? []), ...(node.comesFrom ?? [])]) {
        this.followers.set(before, [...(this.followers.get(before) ?? []), node.id]);
      }
    }
  }

  node(id: string): Node | undefined {
    return Object.hasOwn(this.graph.nodes, id) ? this.graph.nodes[id] as Node : undefined;
  }

  flow(id: string): Flow | undefined {
    return Object.hasOwn(this.graph.flows, id) ? this.graph.flows[id] : undefined;
  }

  definition(id: string): ScopeDefinition {
    return Object.hasOwn(this.graph.scopes, id) ? this.graph.scopes[id]! : { id, starts: [], events: [] };
  }

  nodesIn(scope: string): Node[] {
    return this.inside.get(scope) ?? [];
  }

  /** The nodes to which tokens go from a node: over flows, to the events on its border, from link to link. */
  after(id: string): string[] {
    return this.followers.get(id) ?? [];
  }

  /** Events that start the event sub-processes in the scope. */
  eventStarts(scope: string): (Node & { kind: 'start-event' })[] {
    return this.definition(scope).events.flatMap((id) => {
      const node = this.node(id);
      return node?.kind === 'start-event' && node.event ? [node] : [];
    });
  }
}
