import type { Node } from '../../behaviours/table';
import type { Effect, Place } from '../net';
import { follows, known, type Atom } from './conditions';
import type { Source } from './source';
import { writtenBy } from './writes';

/** The answers that conditions have got: two places for each question. */
interface Answers { atom: Atom; home: string; yes: Place; no: Place }

type Known = Required<Pick<Effect, 'empty' | 'sets'>>;

/**
 * What decisions have in common: the same question gets the same answer, until something that can write one of its variables is
 * done. Conditions that see variables of single instances, or ask more than about variables, are left free.
 */
export class Correlation {
  private readonly answers = new Map<string, Answers>();

  constructor(private readonly source: Source, private readonly place: () => Place) {
    const asked = Object.values(source.graph.flows).flatMap(({ id, source: at, condition }) => (condition === undefined ? [] : [true, false].flatMap((value) => known(condition, value).map(({ atom }) => ({ id, at, atom })))));
    const alone = ({ id, at, atom }: { id: string; at: string; atom: Atom }): boolean => asked.every((other) => other.atom.subject !== atom.subject || (other.at === at && (other.id === id || takesOne(source.node(at)))));
    for (const one of asked) if (!alone(one)) this.note(one.at, one.atom);
  }

  /** Whether decisions have anything in common. */
  get any(): boolean {
    return this.answers.size > 0;
  }

  private note(at: string, atom: Atom): void {
    const home = this.homeOf(at);
    const key = `${home} ${atom.key}`;
    if (home !== undefined && !this.answers.has(key)) this.answers.set(key, { atom, home, yes: this.place(), no: this.place() });
  }

  /** The process or called process whose variables are seen at the node; nothing where those of single instances are. */
  private homeOf(id: string): string | undefined {
    for (let node = this.source.node(id); node; node = this.source.node(node.scope)) {
      const definition = this.source.definition(node.scope);
      if (node.loop) return undefined;
      if (definition.parent === undefined || definition.isolated) return this.source.node(node.scope)?.loop ? undefined : node.scope;
    }
    return undefined;
  }

  /** What has to be known, and is from then on, when a node is left by these flows. */
  decision(node: Node, taken: string[]): Known {
    const answers = this.asked(node, taken).map((id) => this.answer(node, id, taken.includes(id)));
    return { empty: answers.flatMap(({ empty }) => empty), sets: answers.flatMap(({ sets }) => sets) };
  }

  /** Whether it can be left by these flows: not where one condition is true and its opposite too. */
  possible(node: Node, taken: string[]): boolean {
    const literals = this.asked(node, taken).flatMap((id) => (id === node.default ? [] : known(this.source.flow(id)?.condition ?? '', taken.includes(id))));
    return literals.every((one) => literals.every(({ atom, value }) => (follows(one, atom) ?? value) === value));
  }

  /** An exclusive gateway does not ask beyond the first that is true. */
  private asked(node: Node, taken: string[]): string[] {
    return node.outgoing.filter((id) => taken.includes(id) || !takesOne(node) || node.outgoing.indexOf(id) < node.outgoing.indexOf(taken[0]!) || taken[0] === node.default);
  }

  /** The same for one of its flows. */
  answer(node: Node, flow: string, taken: boolean): Known {
    const effect: Known = { empty: [], sets: [] };
    const home = this.homeOf(node.id);
    const condition = this.source.flow(flow)?.condition;
    if (home === undefined || condition === undefined || flow === node.default) return effect;
    for (const literal of known(condition, taken)) {
      for (const { atom, home: other, yes, no } of this.answers.values()) {
        const answer = other === home ? follows(literal, atom) : undefined;
        if (answer === undefined) continue;
        effect.empty.push(answer ? no : yes);
        effect.sets.push(answer ? yes : no);
      }
    }
    return effect;
  }

  /** What is no longer known when the node is done. */
  forgotten(node: Node): Place[] {
    const written = writtenBy(node);
    return [...this.answers.values()].filter(({ atom, home }) => written === 'any' || home === node.id || atom.names.some((name) => written.includes(name)))
      .flatMap(({ yes, no }) => [yes, no]);
  }
}

const takesOne = (node: Node | undefined): boolean => node?.kind === 'exclusive-gateway';
