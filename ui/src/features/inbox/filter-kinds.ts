import type { Action } from '@contracts/actions';
import type { FilterName, TaskFilters } from '@contracts/task-filters';
import type { LookUpKind } from '../forms/api/look-up';

/** One line of the menu of filters: a span of days has two names, all others one. */
export type FilterKind =
  | { key: string; kind: 'names' | 'words'; name: FilterName; /** Offered to whoever has one of these rights. */ needs?: readonly Action[] }
  | { key: string; kind: 'look-up'; name: FilterName; lookUp: LookUpKind; role?: string }
  | { key: string; kind: 'days'; from: FilterName; to: FilterName; presets: readonly { key: string; from?: string; to?: string }[] };

const coming = [{ key: 'today', from: '0', to: '0' }, { key: 'next-week', from: '0', to: '7' }, { key: 'before-today', to: '-1' }] as const;
const past = [{ key: 'today', from: '0', to: '0' }, { key: 'last-week', from: '-7' }, { key: 'older-week', to: '-8' }] as const;

export const filterKinds: readonly FilterKind[] = [
  { key: 'status', kind: 'names', name: 'status' }, { key: 'type', kind: 'names', name: 'type' }, { key: 'priority', kind: 'names', name: 'priority' }, { key: 'warranty', kind: 'names', name: 'warranty' },
  { key: 'due', kind: 'days', from: 'dueFrom', to: 'dueTo', presets: coming }, { key: 'created', kind: 'days', from: 'createdFrom', to: 'createdTo', presets: past }, { key: 'follow-up', kind: 'days', from: 'followUpFrom', to: 'followUpTo', presets: coming },
  { key: 'number', kind: 'words', name: 'number' }, { key: 'serial', kind: 'words', name: 'serial' }, { key: 'customer', kind: 'words', name: 'customer' }, { key: 'phone', kind: 'words', name: 'phone', needs: ['personal.phone', 'personal.reveal'] }, { key: 'device', kind: 'words', name: 'device' },
  { key: 'technician', kind: 'look-up', name: 'technician', lookUp: 'person' }, { key: 'branch', kind: 'look-up', name: 'branch', lookUp: 'branch' }, { key: 'agent', kind: 'look-up', name: 'agent', lookUp: 'agent' },
];

export const namesOf = (kind: FilterKind): FilterName[] => (kind.kind === 'days' ? [kind.from, kind.to] : [kind.name]);
export const isOn = (kind: FilterKind, filters: TaskFilters): boolean => namesOf(kind).some((name) => filters[name] !== undefined);
