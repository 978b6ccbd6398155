import type { Node } from '../../behaviours/table';
import { MAX_PLACES, MOST, TooLarge, type Effect, type InclusiveJoin, type Net, type Place, type PlaceInfo, type ScopeInfo, type Thread, type Transition } from '../net';
import { copiesOf, type NodeCopy, type ScopeCopy } from './copies';
import { countsEnds, isEnd } from './counts-ends';
import { recordCompletions } from './completions';
import type { Correlation } from './correlation';
import { joined } from './effects';
import { placesToDecide } from './one-by-one';
import { holdsScope, instancesOf } from './repeats';
import type { Source } from './source';
import { THREADS, Threads, beginsThread, keyOf } from './threads';

const MAX_TRANSITIONS = 200_000;

/** Everything that is built: places and copies first, then the transitions between them. */
export class Building {
  readonly places: PlaceInfo[] = [];
  readonly transitions: Transition[] = [];
  readonly joins: InclusiveJoin[] = [];
  readonly scopes: ScopeCopy[] = [];
  readonly beside = new Map<Place, Place[]>();
  /** Events that catch what some event throws. */
  readonly explicit = new Set<string>();
  private readonly threads = new Map<string, Threads>();

  /** What decisions have in common, where that is looked at. */
  correlation?: Correlation;

  /**
   * `atOnce`: so many flows with conditions are decided in all combinations; of more, one after the other. `forgetful`: ends do not
   * remember that a token has ended there.
   */
  constructor(readonly source: Source, readonly atOnce: number, private readonly forgetful = false) {}

  place(info: PlaceInfo): Place {
    if (this.places.length >= MAX_PLACES) throw new TooLarge();
    this.places.push(info);
    return this.places.length - 1;
  }

  add(scope: ScopeCopy, effects: Effect[], more: Partial<Transition> = {}): void {
    if (this.transitions.length >= MAX_TRANSITIONS) throw new TooLarge();
    const effect = joined(effects);
    this.transitions.push({ ...effect, ...this.written(effect), scope: scope.index, ...more });
  }

  /** What is written by what happens is asked anew, also by a decision that comes with it. */
  private written({ steps, resets, empty }: Effect): Effect {
    if (!this.correlation) return {};
    const done = (steps ?? []).filter(({ kind }) => kind !== 'leave' && kind !== 'enter').map(({ element, caught }) => this.source.node(caught ?? element));
    const forgotten = done.flatMap((node) => (node ? this.correlation!.forgotten(node) : []));
    return { resets: [...(resets ?? []), ...forgotten], empty: (empty ?? []).filter((place) => !forgotten.includes(place)) };
  }

  /** A copy of a scope with everything in it. `active`: the place of the activity or event that runs it. */
  open(definition: string, parent?: ScopeCopy, host?: NodeCopy, active?: Place): ScopeCopy {
    const { source } = this;
    const threads = this.threads.get(definition) ?? new Threads(source, definition);
    this.threads.set(definition, threads);
    const index = this.scopes.length;
    const copy: ScopeCopy = {
      index, definition, ...(parent && { parent }), ...(host && { host }), threads, active: active ?? this.place({ node: definition, scope: index, thread: [] }),
      nodes: new Map(), flows: new Map(), tokens: [], marks: [], ended: [], inner: [], eventScopes: new Map(), records: [],
    };
    this.scopes.push(copy);
    parent?.inner.push(copy);
    const nodes = source.nodesIn(definition);
    for (const node of nodes) this.placeFlows(copy, node);
    for (const node of nodes) if (!node.forCompensation) for (const thread of threads.at(node.id)) this.copyNode(copy, node, thread, !this.forgetful && isEnd(node) && countsEnds(source, definition, threads, thread));
    const around = source.node(definition);
    const { starts } = source.definition(definition);
    if (around?.kind === 'ad-hoc-sub-process' && around.sequential) copy.todo = [...starts, definition].map((id) => this.mark(copy, id));
    for (const id of starts) if (source.node(id)?.kind !== 'start-event') for (const node of copiesOf(copy, id)) this.enter(node);
    this.openEvents(copy);
    recordCompletions(this, copy);
    return copy;
  }

  private placeFlows(copy: ScopeCopy, node: Node): void {
    for (const id of node.outgoing) {
      const flow = this.source.flow(id);
      if (!flow || !this.source.node(flow.target)) continue;
      const before = copy.threads.at(node.id);
      const after = beginsThread(node) ? before.flatMap((thread) => THREADS.map((which) => [...thread, { event: node.id, copy: which }])) : before;
      const gathers = (this.source.node(flow.target)!.startQuantity ?? 1) > 1;
      copy.flows.set(id, after.map((thread) => this.token(copy, { flow: id, node: flow.target, scope: copy.index, thread, ...(gathers && { gathers: true as const }) })));
    }
  }

  copyNode(scope: ScopeCopy, node: Node, thread: Thread, counted: boolean): NodeCopy {
    const copy: NodeCopy = { node, scope, thread, inner: [] };
    scope.nodes.set(node.id, [...copiesOf(scope, node.id), copy]);
    const own = (): Place => this.token(scope, { node: node.id, scope: scope.index, thread });
    if (counted) {
      copy.ended = this.mark(scope, node.id, thread);
      scope.ended.push(copy.ended);
    }
    const decides = placesToDecide(this, copy);
    if (decides) copy.decides = decides;
    if (holdsScope(node) || (node.boundary ?? []).some((id) => beginsThread(this.source.node(id)))) copy.busy = own();
    if ('event' in node && node.event && 'throws' in node.event && (node.event.throws === 'compensation' || node.event.throws === 'cancel')) copy.plan = { next: own(), running: own() };
    if (!holdsScope(node)) return copy;
    const together = instancesOf(node);
    for (let count = 0; count < together; count += 1) copy.inner.push(this.open(node.id, scope, copy, together > 1 ? this.mark(scope, node.id, thread) : copy.busy!));
    return copy;
  }

  /** The place where tokens begin at the node that come over no flow. */
  enter(copy: NodeCopy): Place {
    copy.entry ??= this.token(copy.scope, { node: copy.node.id, scope: copy.scope.index, thread: copy.thread });
    return copy.entry;
  }

  private openEvents(copy: ScopeCopy): void {
    for (const start of this.source.eventStarts(copy.definition)) {
      if (start.event!.on === 'compensation') continue;
      copy.armed ??= this.mark(copy, start.scope);
      copy.eventScopes.set(start.scope, (start.interrupting ? [0] : THREADS).map(() => this.openEvent(copy, start.scope)));
    }
  }

  /** An event sub-process as a scope of its own. */
  openEvent(copy: ScopeCopy, definition: string): ScopeCopy {
    return this.open(definition, copy, undefined, this.token(copy, { node: definition, scope: copy.index, thread: [] }));
  }

  /** A place whose token is one of the scope's: it runs as long as one is there. */
  token(scope: ScopeCopy, info: PlaceInfo): Place {
    const place = this.place(info);
    scope.tokens.push(place);
    return place;
  }

  /** A place that only remembers something for the scope. */
  mark(scope: ScopeCopy, node: string, thread: Thread = []): Place {
    const place = this.place({ node, scope: scope.index, thread });
    scope.marks.push(place);
    return place;
  }

  /** For each incoming flow the places from which a token can come to this copy. */
  incoming({ node, scope, thread }: NodeCopy): Place[][] {
    const home = keyOf(thread);
    return node.incoming.map((flow) => (scope.flows.get(flow) ?? []).filter((place) => keyOf(scope.threads.home(this.places[place]!.thread, node.id)) === home));
  }

  /** Every place from which the node takes a token to begin. */
  waysInto(copy: NodeCopy): Place[] {
    return [...this.incoming(copy).flat(), ...(copy.entry === undefined ? [] : [copy.entry])];
  }

  /** What the node takes to begin: one token, or as many as it says, over whatever flows (BPMN 2.0.2, 13.3.2). */
  takings(copy: NodeCopy): Place[][] {
    const places = this.waysInto(copy);
    const { startQuantity: quantity = 1 } = copy.node;
    if (quantity > MOST) throw new TooLarge();
    let taken: Place[][] = [[]];
    for (let count = 0; count < quantity; count += 1) taken = taken.flatMap((some) => places.filter((place) => place >= (some.at(-1) ?? 0)).map((place) => [...some, place]));
    return [...(copy.entry === undefined || quantity === 1 ? [] : [[copy.entry]]), ...taken];
  }

  net(idle: Place): Net {
    const scopes = this.scopes.map((scope): ScopeInfo => {
      const chain: number[] = [];
      for (let around: ScopeCopy | undefined = scope; around; around = around.parent) chain.push(around.index);
      const plan = [...scope.nodes.values()].flat().find((copy) => copy.plan)?.plan;
      return { definition: scope.definition, chain, active: scope.active, tokens: scope.tokens, ...(plan && { waits: plan.running }) };
    });
    return { places: this.places, transitions: this.transitions, joins: this.joins, scopes, idle, beside: this.beside, correlated: this.correlation?.any ?? false };
  }
}
