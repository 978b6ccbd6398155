import type { ModdleElement } from 'bpmn-moddle';
import type { Catalog, JsonObject } from '../../model';
import { child, text } from '../moddle';
import { created, idNear } from '../parse-xml';
import type { Findings, Rule } from '../rules';
import { valueOfForeign } from './values';

/** Where a diagram is being translated. */
export interface Translation { catalog: Catalog; findings: Findings }

/** An attribute or element of another product, on a BPMN element. */
export interface Foreign extends Translation {
  /** The BPMN element that it stands on. */
  on: ModdleElement;
  /** As it is written, with its prefix. */
  name: string;
  /** The value of an attribute. */
  value: string;
  /** The element, when it is one: its attributes are properties. */
  item: GenericElement;
}

/** What the parser makes of an element whose namespace is not described. */
export interface GenericElement { $type: string; $children?: GenericElement[]; $body?: string; [attribute: string]: unknown }

/** What becomes of it: translated, of no effect on what runs, code that cannot run here; whatever is not in a table has no effect, and a finding says so. */
export type Effect = 'silent' | 'code' | ((foreign: Foreign) => void);
export type Table = Record<string, { on?: string[]; effect: Effect }>;

export const attribute = (item: GenericElement, name: string): string | undefined => {
  const value = item[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** The elements in the `extensionElements` of a BPMN element. */
export function beside(on: ModdleElement): GenericElement[] {
  return (child(on, 'extensionElements')?.get('values') ?? []) as GenericElement[];
}

export function report(foreign: Foreign, rule: Rule, params: JsonObject): void {
  foreign.findings.add(rule, [idNear(foreign.on)], params);
}

/** Names what has no effect; the same on many elements is one finding. */
export function ignored({ findings, on, name }: Pick<Foreign, 'findings' | 'on' | 'name'>): void {
  const near = idNear(on);
  findings.gather('foreign-extension', near === undefined ? [] : [near], { name });
}

/** Sets one of our attributes; what the diagram itself says in our namespace stays. */
export function give(on: ModdleElement, property: string, value: string): void {
  if (text(on, property) === undefined) on.set(property, value);
}

/** A value as ours are: `=FEEL` or a text; undefined after a finding. */
export function ours(foreign: Foreign, value: string): string | undefined {
  const translated = valueOfForeign(value);
  if (translated === null) report(foreign, 'foreign-expression', { expression: value.slice(0, 200) });
  return translated ?? undefined;
}

/** Sets an attribute that holds a plain text; one that is computed cannot be had. */
export function giveText(foreign: Foreign, property: string, value: string | undefined): boolean {
  const translated = value === undefined ? undefined : ours(foreign, value);
  if (translated?.startsWith('=')) report(foreign, 'foreign-expression', { expression: value!.slice(0, 200) });
  if (translated === undefined || translated.startsWith('=')) return false;
  give(foreign.on, property, translated);
  return true;
}

/** Adds `zamen:input` or `zamen:output`. */
export function giveMapping(on: ModdleElement, kind: 'Input' | 'Output', target: string, source: string): void {
  let holder = child(on, 'extensionElements');
  if (!holder) {
    holder = created('bpmn:ExtensionElements', { values: [] }, on);
    on.set('extensionElements', holder);
  }
  (holder.get('values') as ModdleElement[]).push(created(`zamen:${kind}`, { target, source }, holder));
}

export const isAny = (element: ModdleElement, types: string[]): boolean => types.some((type) => element.$instanceOf(type));

/** A form is ours by its name. Pages and files of theirs, and forms that are not here, leave the task with the form of its type. */
export function giveForm(foreign: Foreign, form: string): void {
  const { catalog, on } = foreign;
  const plain = /^[\p{L}\p{N}_.-]+$/u.test(form) && !/\.(html?|form|json|xml|xhtml)$/.test(form);
  if (plain && (catalog.open || catalog.forms.includes(form))) give(on, 'zamen:form', form);
  else ignored(foreign);
}
