import { typedNumber } from '../../lib/digits';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export const variableKinds = ['text', 'number', 'boolean', 'json'] as const;
export type VariableKind = (typeof variableKinds)[number];
/** A variable as it stands in the form. */
export interface VariableText { name: string; kind: VariableKind; text: string }
/** As expressions write a name. */
export const namePattern = /^[\p{L}_][\p{L}\p{N}_]{0,79}$/u;

export function textOf(name: string, value: unknown): VariableText {
  if (typeof value === 'string') return { name, kind: 'text', text: value };
  if (typeof value === 'number') return { name, kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { name, kind: 'boolean', text: String(value) };
  return { name, kind: 'json', text: JSON.stringify(value, null, 2) };
}

/** What was typed, as a value; undefined when it is none of its kind. */
export function valueOf({ kind, text }: VariableText): Json | undefined {
  if (kind === 'text') return text;
  if (kind === 'boolean') return text === 'true';
  try {
    const value = JSON.parse(kind === 'number' ? typedNumber(text) : text) as Json;
    return kind === 'json' || typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
