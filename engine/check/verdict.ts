import type { Finding, JsonObject } from '../model';
import type { Source } from './build/source';
import { deadElements } from './dead';
import type { Explored } from './explore';
import { waysBy } from './graph-search';
import { judge } from './judge';
import type { CheckFinding, CheckResult } from './model';
import type { PlaceInfo } from './net';
import { checkRules, type CheckRule } from './rules';
import { traceTo } from './trace';

/** One thing that is wrong, seen in a state, or by a transition out of it. */
interface Sighting { rule: CheckRule; elements: string[]; state: number; transition?: number }

/** Puts what was explored into findings: one a culprit, with the trace that needs the fewest data choices. */
export function verdict(source: Source, explored: Explored, limit: number): CheckResult {
  const { states, net, cut, exceeded } = explored;
  const judgement = judge(explored);
  const free = waysBy(explored, () => true);
  const plain = waysBy(explored, (transition) => !net.net.transitions[transition]!.choice);
  const chosen = new Map<string, { best: Sighting; plain: Sighting | undefined }>();
  for (const sighting of sightings(source, explored, judgement.endless)) {
    const key = `${sighting.rule} ${sighting.elements[0] ?? ''}`;
    const known = chosen.get(key);
    const easy = plain.from[sighting.state] !== -2 && !(sighting.transition !== undefined && net.net.transitions[sighting.transition]!.choice) ? sighting : undefined;
    if (!known) chosen.set(key, { best: sighting, plain: easy });
    else if (easy && (!known.plain || plain.length[easy.state]! < plain.length[known.plain.state]!)) known.plain = easy;
  }
  const findings: CheckFinding[] = [...chosen.values()].map(({ best, plain: easy }) => {
    const { rule, elements, state, transition } = easy ?? best;
    const severity = rule === 'several-tokens' ? 'info' : easy || !judgement.ends ? 'error' : 'warning';
    return {
      ...finding(rule, severity, elements), trace: traceTo(explored, easy ? plain : free, state, transition),
      minimal: (easy ? plain : free).length[state]! <= free.length[best.state]!,
    };
  });
  const dead = deadElements(source, explored).map((elements) => finding('dead-element', 'error', elements));
  const wrong = [...withoutFollowers(source, findings), ...dead];
  const violated = wrong.some(({ rule }) => rule !== 'several-tokens');
  if (exceeded) wrong.push(finding('not-decided', 'warning', [source.graph.process], { limit, what: 'states' }));
  return { sound: violated ? false : cut.size > 0 ? null : true, findings: wrong, states: states.count };
}

export function finding(rule: CheckRule, severity: Finding['severity'], elements: string[], params: JsonObject = {}): CheckFinding {
  const message = checkRules[rule].replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
  return { rule, severity, elements, params, message };
}

function* sightings(source: Source, explored: Explored, endless: number[][]): Generator<Sighting> {
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
  for (const part of endless) {
    const state = Math.min(...part);
    const moving = new Set<string>();
    for (const one of part) for (const transition of leadingOut(explored, one)) for (const element of net.net.transitions[transition]!.covers ?? []) if (source.node(element)) moving.add(element);
    states.read(state, marking);
    const waiting = places.filter((_, place) => marking[place]! > 0);
    for (const { node } of waiting) if (isJoin(source, node) && !moving.has(node)) yield { rule: 'join-waits-for-ever', elements: [node, ...missing(source, node, waiting)], state };
    yield { rule: 'livelock', elements: [...moving], state };
  }
}

function* leadingOut({ edges: { first, next, by } }: Explored, state: number): Generator<number> {
  for (let edge = first[state]!; edge >= 0; edge = next[edge]!) yield by[edge]!;
}

const isJoin = (source: Source, id: string): boolean => {
  const node = source.node(id);
  return (node?.kind === 'parallel-gateway' || node?.kind === 'inclusive-gateway') && node.incoming.length > 1;
};

const isThrown = (source: Source, id: string): boolean => {
  const node = source.node(id);
  return (node?.kind === 'end-event' || node?.kind === 'throw-event') && node.event.throws === 'error';
};

/** Flows into the join over which no token has come. */
function missing(source: Source, join: string, waiting: PlaceInfo[]): string[] {
  return (source.node(join)?.incoming ?? []).filter((flow) => !waiting.some((place) => place.flow === flow));
}

/** Two tokens on one flow are two on the next as well: the first of them says it. */
function withoutFollowers(source: Source, findings: CheckFinding[]): CheckFinding[] {
  const unsafe = new Set(findings.flatMap(({ rule, elements }) => (rule === 'unsafe-flow' ? [elements[0]!] : [])));
  const kept: string[] = [];
  return findings.filter(({ rule, elements: [flow] }) => {
    if (rule !== 'unsafe-flow') return true;
    if (kept.some((first) => leadsTo(source, first, flow!, unsafe))) return false;
    kept.push(flow!);
    return true;
  });
}

function leadsTo(source: Source, from: string, to: string, among: ReadonlySet<string>): boolean {
  const found = new Set([from]);
  for (const flow of found) for (const next of source.node(source.flow(flow)!.target)?.outgoing ?? []) if (among.has(next)) found.add(next);
  return found.has(to);
}
