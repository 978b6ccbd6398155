import type { ModdleElement } from 'bpmn-moddle';
import type { Node } from '../behaviours/table';
import type { DecisionGraph } from '../decisions/model';
import type { Catalog, Flow, Graph, GraphNode, Mapping, ScopeDefinition, ThrownNames } from '../model';
import { extensions, text } from './moddle';
import type { Findings } from './rules';

/** An expression of the diagram, kept to be checked when all names are known. */
export interface Expression { element: string; source: string }

/** A link that throws or catches; the events that it refers to are its target, or its sources. */
export interface Link { element: string; name: string; throws: boolean; refersTo: string[] }

/** A process of the same file: being compiled (it calls the one that is read), or its graph. */
export type Local = 'open' | Graph;

/** What is gathered while a diagram is read. */
export interface Reading {
  readonly catalog: Catalog;
  readonly findings: Findings;
  readonly process: string;
  readonly local: ReadonlyMap<string, Local>;
  readonly nodes: Record<string, Node>;
  readonly flows: Record<string, Flow>;
  readonly scopes: Record<string, ScopeDefinition>;
  readonly calls: Record<string, string>;
  /** Compiled decisions by hash. */
  readonly decisions: Record<string, DecisionGraph>;
  readonly expressions: Expression[];
  readonly counted: { elements: number; flows: number };
  /** Elements that nothing stands for: what hangs on them has no finding of its own. */
  readonly unread: Set<string>;
  readonly links: Link[];
  /** Associations: from compensation events to their handlers, among others. */
  readonly associations: { source: string; target: string }[];
  /** Variables that the diagram itself sets. */
  readonly names: Set<string>;
  /** What anything in the file throws. */
  readonly thrown: ThrownNames;
}

/** Reads one element into its node; null when it is refused (a finding says why), and something stands in for it. */
export type Reader = (reading: Reading, element: ModdleElement, base: Omit<GraphNode, 'kind'>) => Node | null;

export function refuse(reading: Reading, element: ModdleElement, type = element.$type): null {
  reading.findings.add('unsupported-element', [element.id], { type });
  return null;
}

/** Notes a FEEL expression, with or without its leading `=`, and gives it back without. */
export function feel(reading: Reading, element: string, source: string): string {
  const expression = source.startsWith('=') ? source.slice(1).trim() : source;
  reading.expressions.push({ element, source: expression });
  return expression;
}

/** Notes the expression in a value that is FEEL only with a leading `=`. */
export function feelOrText(reading: Reading, element: string, source: string): string {
  if (source.startsWith('=')) reading.expressions.push({ element, source: source.slice(1).trim() });
  return source;
}

const TARGET = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

export function mappings(reading: Reading, element: ModdleElement, id: string, kind: 'Input' | 'Output'): Mapping[] {
  const read: Mapping[] = [];
  for (const item of extensions(element, `zamen:${kind}`)) {
    const target = text(item, 'target');
    const source = text(item, 'source');
    if (target === undefined || source === undefined || !TARGET.test(target)) {
      reading.findings.add('mapping-invalid', [id], { target: target ?? '' });
    } else {
      read.push({ target, source: feelOrText(reading, id, source) });
      if (kind === 'Output') reading.names.add(target.split('.')[0]!);
    }
  }
  return read;
}

/** The result of the element is stored whole under this name, and where it spreads also by its fields. */
export function resultName(reading: Reading, id: string, name: string, spread = false): void {
  reading.names.add(name);
  if (!spread && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) reading.findings.add('unusable-name', [id], { name });
}

/** Whether the fields of the answer are variables: asked for, or where no contract says otherwise. */
export function spreads(element: ModdleElement, plain: boolean): boolean {
  const asked = text(element, 'zamen:spread');
  return asked === undefined ? plain : asked === 'true';
}
