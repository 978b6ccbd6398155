import { useState } from 'react';
import type { BatchSelection } from '@contracts/task-batches';
import type { ListedTask } from '@contracts/tasks';
import type { Check } from './components/RowCheck';
import type { InboxAddress } from './inbox-address';
import { toggled } from './toggled';

export interface Selection { /** None: nobody is selecting. */ check: Check | undefined; count: number; all: boolean; selection: BatchSelection; rows: ListedTask[]; begin(): void; end(): void; toggle(id: string, through: boolean): void; takeAll(): void }

/** Which tasks something is done to at once: those that are chosen, or all of the list. Another list, or another filter, begins anew. */
export function useSelection(rows: readonly ListedTask[], { view, filters }: Pick<InboxAddress, 'view' | 'filters'>): Selection {
  const key = JSON.stringify([view, filters]);
  const [state, setState] = useState<{ key: string; on: boolean; all: boolean; ids: readonly string[]; last: string | null }>({ key, on: false, all: false, ids: [], last: null });
  const now = state.key === key ? state : { key, on: false, all: false, ids: [], last: null };
  const ids = new Set(now.ids);
  const toggle = (id: string, through: boolean): void => setState({ ...now, key, on: true, all: false, ...toggled(rows.map((row) => row.id), now, id, through) });
  return {
    check: now.on ? { isOn: (id) => now.all || ids.has(id), toggle } : undefined,
    count: ids.size, all: now.all, rows: rows.filter((row) => ids.has(row.id)), toggle,
    selection: now.all ? { view, filters } : { ids: [...ids] },
    begin: () => setState({ ...now, key, on: true }),
    end: () => setState({ key, on: false, all: false, ids: [], last: null }),
    takeAll: () => setState({ ...now, key, on: true, all: true }),
  };
}
