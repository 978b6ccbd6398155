import type { ModdleElement } from 'bpmn-moddle';
import type { Label } from '../model';

/** Typed reading of moddle's elements. */

export function text(element: ModdleElement, name: string): string | undefined {
  const value = element.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function child(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = element.get(name);
  return typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleElement) : undefined;
}

export function children(element: ModdleElement, name: string): ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? (value as unknown[]).filter((item): item is ModdleElement => typeof item === 'object' && item !== null && '$type' in item) : [];
}

/** The text of an expression or script. */
export function body(element: ModdleElement | undefined): string | undefined {
  return element && text(element, 'body');
}

/** The elements of our namespace in `extensionElements`. */
export function extensions(element: ModdleElement, type: string): ModdleElement[] {
  const holder = child(element, 'extensionElements');
  return holder ? children(holder, 'values').filter(({ $type }) => $type === type) : [];
}

export function labelOf(element: ModdleElement): Label {
  const name = element.name ?? '';
  return { fa: text(element, 'zamen:nameFa') ?? name, en: text(element, 'zamen:nameEn') ?? name };
}

/** The name of a message, signal, error or escalation; one that is blank says nothing, so its id. */
export const nameOrId = (named: ModdleElement): string => (named.name?.trim() ? named.name : named.id ?? '');
