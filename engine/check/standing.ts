import type { Activity, Compensable, ScopeInstance, State } from '../model';
import { rowOf } from '../run/run';
import type { Unfolded } from './build/build';
import { copiesOf, type NodeCopy, type ScopeCopy } from './build/copies';
import { MOST, type Place } from './net';
import { isJoin } from './waiting';

/** Turns that are looked at for one instance. */
const MAX_TURNS = 100;

/** Which turn it is inside, and into how many what is around it has parted. */
interface Turn { index: number; parts: number }

/**
 * Where the tokens of a running instance stand in the net of its diagram: one marking, or several where more instances of an
 * activity run than the net has room for, each of which is in one of them. Nothing where something has no place. A handler of
 * compensation that is at work counts as done.
 */
export function markingsOf(unfolded: Unfolded, state: State): Uint8Array[] | undefined {
  const found: Uint8Array[] = [];
  for (let turns = 1; found.length < turns;) {
    const standing = new Standing(unfolded, state);
    standing.fill(unfolded.root, rowOf(state.scopes, state.root)!, { index: found.length, parts: 1 });
    standing.mark(unfolded.root.active);
    found.push(standing.marking);
    turns = standing.turns;
    if (standing.lost || turns > MAX_TURNS) return undefined;
  }
  return found;
}

class Standing {
  readonly marking: Uint8Array;
  /** How many turns it takes until everything was in the net once. */
  turns = 1;
  /** Something has no place in the net. */
  lost = false;

  private readonly activitiesIn = new Map<string, Activity[]>();
  private readonly scopesOf = new Map<string, ScopeInstance[]>();

  constructor(private readonly unfolded: Unfolded, private readonly state: State) {
    this.marking = new Uint8Array(unfolded.net.places.length);
    for (const activity of state.activities) this.activitiesIn.set(activity.scope, [...this.inside(activity.scope), activity]);
    for (const scope of state.scopes) if (scope.activity !== undefined && !scope.restored) this.scopesOf.set(scope.activity, [...this.scopesIn(scope.activity), scope]);
  }

  private inside(scope: string): Activity[] {
    return this.activitiesIn.get(scope) ?? [];
  }

  private scopesIn(activity: string): ScopeInstance[] {
    return this.scopesOf.get(activity) ?? [];
  }

  mark(place: Place): void {
    this.marking[place] = 1;
  }

  /** Whatever stands in a scope of the instance, in a copy of that scope. */
  fill(copy: ScopeCopy, { id, joins = {}, done = [] }: ScopeInstance, turn: Turn): void {
    const inside = this.inside(id);
    const elements = new Set(inside.map(({ element }) => element));
    const interrupted = [...elements].some((element) => copy.eventScopes.get(element)?.length === 1);
    if (copy.armed !== undefined && !interrupted) this.mark(copy.armed);
    for (const element of elements) this.stand(copy, element, inside.filter((activity) => activity.element === element), turn);
    for (const flows of Object.values(joins)) for (const [flow, tokens] of Object.entries(flows)) for (let count = 0; count < tokens; count += 1) this.put(copy.flows.get(flow) ?? []);
    for (const work of this.state.incidents.flatMap((incident) => incident.work)) {
      if (work.do === 'arrive' && work.scope === id) this.put(copy.flows.get(work.flow ?? '') ?? this.before(copiesOf(copy, work.node)));
    }
    const known = new Set(elementsOf(done));
    for (const record of copy.records) if (known.has(record.element)) this.mark(record.done);
  }

  private stand(copy: ScopeCopy, element: string, activities: Activity[], turn: Turn): void {
    const events = copy.eventScopes.get(element);
    const copies = copiesOf(copy, element);
    if (events) {
      this.inTurn(events, activities, turn, (event, activity, next) => {
        this.mark(event.active);
        this.enter(event, activity, next);
      });
      return;
    }
    const holds = copies.some(({ inner }) => inner.length > 0);
    const begun = activities.filter((activity) => holds && !activity.plan && this.scopesIn(activity.id).length > 0);
    const rest = [...this.inTurn(copies, begun, turn, (node, activity, next) => this.work(node, activity, next)), ...activities.filter((activity) => !begun.includes(activity))];
    for (const activity of rest) this.put(activity.plan ? copies.flatMap(({ plan }) => plan?.next ?? []) : this.before(copies));
  }

  /** An activity with tokens inside. */
  private work({ busy, inner }: NodeCopy, activity: Activity, turn: Turn): void {
    this.mark(busy!);
    if (!activity.loop) {
      this.enter(inner[0]!, activity, turn);
      return;
    }
    const instances = this.scopesIn(activity.id).flatMap(({ id }) => this.inside(id));
    this.inTurn(inner, instances, turn, (copy, instance, next) => {
      this.mark(copy.active);
      this.enter(copy, instance, next);
    });
  }

  private enter(copy: ScopeCopy, activity: Activity, turn: Turn): void {
    const { starts } = this.unfolded.building.source.definition(copy.definition);
    if (copy.todo) this.mark(copy.todo[starts.indexOf(activity.todo?.[0] ?? '')] ?? copy.todo.at(-1)!);
    for (const scope of this.scopesIn(activity.id)) this.fill(copy, scope, turn);
  }

  /** Puts as many as there are copies, each in one of them; another turn others. Answers those whose turn it is not. */
  private inTurn<C>(copies: C[], activities: Activity[], turn: Turn, each: (copy: C, activity: Activity, next: Turn) => void): Activity[] {
    if (activities.length === 0) return [];
    const [different, alike] = activities.length > copies.length ? this.apart(activities) : [activities, []];
    const size = Math.max(1, Math.ceil(different.length / copies.length));
    const parts = turn.parts * size;
    this.turns = Math.max(this.turns, parts);
    const from = (turn.index % size) * copies.length;
    const chosen = [...different, ...alike].slice(from, from + copies.length);
    chosen.forEach((activity, index) => each(copies[index]!, activity, { index: Math.floor(turn.index / size), parts }));
    return activities.filter((activity) => !chosen.includes(activity));
  }

  /** Those that differ in what runs in them; of those that stand alike one. */
  private apart(activities: Activity[]): [Activity[], Activity[]] {
    const different = new Map<string, Activity>();
    for (const activity of activities) {
      const shape = this.shapeOf(activity);
      if (!different.has(shape)) different.set(shape, activity);
    }
    const some = [...different.values()];
    const seen = new Set(some);
    return [some, activities.filter((activity) => !seen.has(activity))];
  }

  private shapeOf(activity: Activity): string {
    const inner = this.scopesIn(activity.id).map(({ id, joins }) => [joins ?? null, ...this.inside(id).map((one) => this.shapeOf(one)).sort()]);
    return JSON.stringify([activity.element, activity.todo?.[0] ?? null, ...inner.map((one) => JSON.stringify(one)).sort()]);
  }

  /** Places of a token that is at a node: it comes in over some flow; where that is not the same, it leaves by the only one. */
  private before(copies: NodeCopy[]): Place[] {
    const { building } = this.unfolded;
    const ways = copies.map((copy) => (isJoin(building.source, copy.node.id) ? [copy.entry ?? []].flat() : building.waysInto(copy)));
    const places = [...ways.flatMap(([first]) => first ?? []), ...ways.flatMap(([, ...others]) => others)];
    return places.length > 0 ? places : copies.flatMap(({ node, scope }) => (node.outgoing.length === 1 ? scope.flows.get(node.outgoing[0]!) ?? [] : []));
  }

  private put(places: Place[]): void {
    const place = places.find((one) => this.marking[one] === 0) ?? places.find((one) => this.marking[one]! < MOST);
    if (place === undefined) this.lost = true;
    else this.marking[place]! += 1;
  }
}

const elementsOf = (done: Compensable[]): string[] => done.flatMap(({ element, inner }) => [element, ...elementsOf(inner ?? [])]);
