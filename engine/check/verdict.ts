import type { Source } from './build/source';
import { deadElements } from './dead';
import { EveryData, type Place } from './every-data';
import type { Explored } from './explore';
import { finding } from './finding';
import { waysBy } from './graph-search';
import { judge } from './judge';
import { loopsWithoutWait } from './loops-without-wait';
import type { CheckFinding, CheckResult, TraceStep } from './model';
import { MOST } from './net';
import { checkRules, type CheckRule } from './rules';
import { traceTo } from './trace';
import { trapped } from './trapped';
import { isJoin, missing } from './waiting';

/** One thing that is wrong, seen in a state, or by a transition out of it. */
interface Sighting { rule: CheckRule; elements: string[]; state: number; transition?: number }

/** What the engine can run, or stops by itself, is no fault of the flow of tokens. */
const BESIDE = new Set<string>(['several-tokens', 'loop-without-wait']);

/** In larger searches only a trace without a choice shows that something holds for every data. */
export const MAX_CERTAIN = 20_000;

/** What a reduced search is completed by: one without what data decides, and one that shows what data cannot prevent. */
export interface Beside { withoutChoices: Explored; patient: () => Explored }

/** Puts what was explored into findings: one a culprit, with the trace that needs no data choice where there is one. */
export function verdict(source: Source, explored: Explored, limit: number, reduced?: Beside, correlated?: () => Explored | undefined): CheckResult {
  const { states, net, cut, exceeded } = explored;
  const judgement = judge(explored);
  const circles = circlesOf(source, explored, judgement.endless);
  const any = seen(source, explored, circles, () => true);
  const withoutChoices = reduced?.withoutChoices;
  const plain = seen(source, withoutChoices ?? explored, withoutChoices ? sameIn(withoutChoices, explored, circles) : circles, (transition) => !net.net.transitions[transition]!.choice);
  const shortest = !reduced && !net.net.transitions.some(({ goesOn }) => goesOn);
  let inevitable: ((key: string) => boolean) | undefined;
  const findings = [...new Map([...any, ...plain])].map(([key, { rule, elements, length }]): CheckFinding => {
    const best = plain.get(key) ?? any.get(key)!;
    const certain = plain.has(key) || !judgement.ends || (inevitable ??= reduced ? inevitableIn(source, reduced.patient()) : inevitableIn(source, explored, any))(key);
    const severity = rule === 'several-tokens' ? 'info' : certain ? 'error' : 'warning';
    return { ...finding(rule, severity, elements), trace: best.trace(), minimal: shortest && best.length <= (any.get(key)?.length ?? length) };
  });
  if (correlated && findings.some(({ severity }) => severity === 'warning')) ruleOut(source, findings, correlated());
  const dead = deadElements(source, explored).map((elements) => finding('dead-element', 'error', elements));
  const wrong = [...withoutFollowers(source, findings), ...dead, ...loopsWithoutWait(source)];
  const violated = wrong.some(({ rule }) => !BESIDE.has(rule));
  if (exceeded) wrong.push(finding('not-decided', 'warning', [source.graph.process], { limit, what: 'states' }));
  else if (!violated && cut.size > 0) wrong.push(finding('not-decided', 'warning', [source.graph.process], { limit: MOST, what: 'tokens' }));
  return { sound: violated ? false : cut.size > 0 ? null : true, findings: wrong, states: states.count };
}

/** Whether something is come to whatever data decides. */
function inevitableIn(source: Source, explored: Explored, sighted?: Map<string, Seen>): (key: string) => boolean {
  if (explored.states.count > MAX_CERTAIN || (explored.exceeded && sighted === undefined)) return () => false;
  const places = sighted ?? seen(source, explored, circlesOf(source, explored, judge(explored).endless), () => true);
  const everyData = new EveryData(explored);
  return (key) => everyData.leadsTo(places.get(key)?.places ?? []);
}

/** What conditions that belong together rule out is worth knowing and no more; where they leave no way to an end, what is left holds for every data. */
function ruleOut(source: Source, findings: CheckFinding[], correlated: Explored | undefined): void {
  if (!correlated || correlated.cut.size > 0) return;
  const { ends, endless } = judge(correlated);
  const left = seen(source, correlated, circlesOf(source, correlated, endless), () => true);
  findings.forEach((one, index) => {
    if (one.severity !== 'warning') return;
    if (left.has(`${one.rule} ${one.elements[0] ?? ''}`)) {
      if (!ends) findings[index] = { ...one, severity: 'error' };
      return;
    }
    findings[index] = { ...one, severity: 'info', params: { ...one.params, ruledOut: true }, message: `${one.message} ${checkRules['ruled-out']}` };
  });
}

/** The first sighting of a culprit, with every place where it is seen. */
interface Seen extends Sighting { length: number; trace: () => TraceStep[]; places: Place[] }

/** What is seen in states that are come to by the allowed transitions: for each rule and culprit where it is seen first. */
function seen(source: Source, explored: Explored, circles: Circle[], allowed: (transition: number) => boolean): Map<string, Seen> {
  const ways = waysBy(explored, allowed);
  const found = new Map<string, Seen>();
  for (const sighting of sightings(source, explored, circles)) {
    const { rule, elements, state, transition } = sighting;
    if (ways.from[state] === -2 || (transition !== undefined && !allowed(transition))) continue;
    const key = `${rule} ${elements[0] ?? ''}`;
    const length = ways.length[state]! + (transition === undefined ? 0 : 1);
    const known = found.get(key);
    const places = known?.places ?? [];
    places.push({ state, ...(transition !== undefined && { transition }) });
    if (length < (known?.length ?? Infinity)) found.set(key, { ...sighting, places, length, trace: () => traceTo(explored, ways, state, transition) });
  }
  return found;
}

function* sightings(source: Source, explored: Explored, circles: Circle[]): Generator<Sighting> {
  const { net, faults, stuck, states } = explored;
  const { places } = net.net;
  const marking = new Uint8Array(net.size);
  for (const { kind, place, state, transition } of faults) {
    const { flow, node } = places[place]!;
    if (kind === 'flow') yield { rule: 'unsafe-flow', elements: [flow!], state, transition };
    else yield { rule: kind === 'end' ? 'improper-completion' : 'several-tokens', elements: [node], state, transition };
  }
  for (const { scope, state } of stuck) {
    states.read(state, marking);
    const waiting = net.net.scopes[scope]!.tokens.filter((place) => marking[place]! > 0).map((place) => places[place]!);
    const joins = waiting.filter(({ node }) => isJoin(source, node));
    for (const { node } of joins) yield { rule: 'join-waits-for-ever', elements: [node, ...missing(source, node, waiting)], state };
    for (const { node } of waiting) if (isThrown(source, node)) yield { rule: 'error-uncaught', elements: [node], state };
    if (joins.length === 0 && !waiting.some(({ node }) => isThrown(source, node))) yield { rule: 'deadlock', elements: [...new Set(waiting.map(({ node }) => node))], state };
  }
  for (const circle of circles) {
    for (const state of circle.states) {
      states.read(state, marking);
      const waiting = places.filter((_, place) => marking[place]! > 0);
      for (const { node } of circle.trap ? [] : waiting) if (isJoin(source, node) && !circle.moving.includes(node)) yield { rule: 'join-waits-for-ever', elements: [node, ...missing(source, node, waiting)], state };
      yield { rule: 'livelock', elements: circle.moving, state };
    }
  }
}

/** States that are never left for an end, and the nodes on which tokens move there. `trap`: what is beside may still go on. */
interface Circle { states: number[]; moving: string[]; trap?: true }

/** Parts that are never left, those with a common element as one, with its nodes in the order of the document. */
function circlesOf(source: Source, explored: Explored, endless: number[][]): Circle[] {
  const found: { states: number[]; moving: Set<string> }[] = [];
  for (const part of endless) {
    const circle = { states: part, moving: new Set<string>() };
    for (const one of part) for (const transition of leadingOut(explored, one)) for (const element of explored.net.net.transitions[transition]!.covers ?? []) circle.moving.add(element);
    for (const other of found.filter(({ moving }) => [...moving].some((element) => circle.moving.has(element)))) {
      found.splice(found.indexOf(other), 1);
      circle.states = [...circle.states, ...other.states];
      for (const element of other.moving) circle.moving.add(element);
    }
    found.push(circle);
  }
  const nodes = Object.keys(source.graph.nodes);
  const circles: Circle[] = found.map(({ states, moving }) => ({ states, moving: nodes.filter((id) => moving.has(id)) }));
  if (explored.cut.size === 0) return circles;
  const known = new Set(circles.flatMap(({ moving }) => moving));
  return [...circles, ...trapped(source, explored).filter(({ moving }) => !moving.some((id) => known.has(id))).map((part): Circle => ({ ...part, trap: true }))];
}

/** The same states in another search. */
function sameIn(other: Explored, { states, net }: Explored, circles: Circle[]): Circle[] {
  const marking = new Uint8Array(net.size);
  const find = (state: number): number[] => {
    states.read(state, marking);
    const found = other.states.find(marking);
    return found < 0 ? [] : [found];
  };
  return circles.map((circle) => ({ ...circle, states: circle.states.flatMap(find) }));
}

function* leadingOut({ edges: { first, next, by } }: Explored, state: number): Generator<number> {
  for (let edge = first[state]!; edge >= 0; edge = next[edge]!) yield by[edge]!;
}

const isThrown = (source: Source, id: string): boolean => {
  const node = source.node(id);
  return (node?.kind === 'end-event' || node?.kind === 'throw-event') && node.event.throws === 'error';
};

/** Two tokens on one flow are two on the next as well: the first of them says it; of a circle that of the document. */
function withoutFollowers(source: Source, findings: CheckFinding[]): CheckFinding[] {
  const unsafe = new Set(findings.flatMap(({ rule, elements }) => (rule === 'unsafe-flow' ? [elements[0]!] : [])));
  const order = Object.keys(source.graph.flows).filter((id) => unsafe.has(id));
  const follows = (flow: string): boolean => order.some((other) => other !== flow && leadsTo(source, other, flow, unsafe)
    && (!leadsTo(source, flow, other, unsafe) || order.indexOf(other) < order.indexOf(flow)));
  return findings.filter(({ rule, elements }) => rule !== 'unsafe-flow' || !follows(elements[0]!));
}

function leadsTo(source: Source, from: string, to: string, among: ReadonlySet<string>): boolean {
  const found = new Set([from]);
  for (const flow of found) for (const next of source.node(source.flow(flow)!.target)?.outgoing ?? []) if (among.has(next)) found.add(next);
  return found.has(to);
}
