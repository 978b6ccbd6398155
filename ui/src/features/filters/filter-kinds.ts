import type { ReactNode } from 'react';
import type { Action } from '@contracts/actions';
import type { LookUpKind } from '../forms/api/look-up';

/** What of a list is wanted, by the names that stand in its address. */
export type Filters = Partial<Record<string, string>>;
export type FilterChange = Record<string, string | undefined>;

export interface NameOption { value: string; name: string; /** How it is shown where there is room. */ shown?: ReactNode }
interface Preset { key: string; from?: string; to?: string }

/** One line of a menu of filters: a span of days has two names, all others one. */
export type FilterKind =
  | { key: string; kind: 'names'; name: string; /** A hook: all that one can choose from. */ useOptions: () => readonly NameOption[] }
  | { key: string; kind: 'words'; name: string; /** Offered to whoever has one of these rights. */ needs?: readonly Action[] }
  | { key: string; kind: 'look-up'; name: string; lookUp: LookUpKind; role?: string; needs?: readonly Action[] }
  | { key: string; kind: 'days'; from: string; to: string; presets: readonly Preset[] };

export const coming: readonly Preset[] = [{ key: 'today', from: '0', to: '0' }, { key: 'next-week', from: '0', to: '7' }, { key: 'before-today', to: '-1' }];
export const past: readonly Preset[] = [{ key: 'today', from: '0', to: '0' }, { key: 'last-week', from: '-7' }, { key: 'older-week', to: '-8' }];

/** Those that every list of requests, or of their tasks, has. */
export const wordKinds: readonly FilterKind[] = [
  { key: 'number', kind: 'words', name: 'number' }, { key: 'serial', kind: 'words', name: 'serial' }, { key: 'customer', kind: 'words', name: 'customer' }, { key: 'phone', kind: 'words', name: 'phone', needs: ['personal.phone', 'personal.reveal'] }, { key: 'device', kind: 'words', name: 'device' },
];
export const placeKinds: readonly FilterKind[] = [{ key: 'technician', kind: 'look-up', name: 'technician', lookUp: 'person' }, { key: 'branch', kind: 'look-up', name: 'branch', lookUp: 'branch' }, { key: 'agent', kind: 'look-up', name: 'agent', lookUp: 'agent' }];

export const namesOf = (kind: FilterKind): string[] => (kind.kind === 'days' ? [kind.from, kind.to] : [kind.name]);
export const isOn = (kind: FilterKind, filters: Filters): boolean => namesOf(kind).some((name) => filters[name] !== undefined);
