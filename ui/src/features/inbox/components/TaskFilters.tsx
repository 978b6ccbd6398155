import { Search, X } from 'lucide-react';
import type { TaskFilters as Filters } from '@contracts/task-filters';
import type { ListedTask } from '@contracts/tasks';
import { useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { ListFilters } from '../../filters/components/ListFilters';
import { taskFilterKinds } from '../filter-kinds';

interface Props { filters: Filters; rows: readonly ListedTask[]; onFilter: (change: Record<string, string | undefined>) => void }

/** What of the view is wanted: words, and filters. */
export function TaskFilters({ filters, rows, onFilter }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useTypedSearch(filters.q ?? '', (q) => onFilter({ q }));
  return (
    <div className="task-filters">
      <label className="chip chip-search"><Search size={13} strokeWidth={2} aria-hidden /><input value={typed} placeholder={t('filter.placeholder')} aria-label={t('filter.placeholder')} onChange={(e) => setTyped(e.target.value)} onKeyDown={(e) => { if (e.key === 'Escape') { setTyped(''); e.currentTarget.blur(); } }} />{typed && <button type="button" aria-label={t('filter.clear')} onClick={() => setTyped('')}><X size={13} strokeWidth={2} aria-hidden /></button>}</label>
      <ListFilters kinds={taskFilterKinds} filters={filters} known={(id) => rows.find((row) => row.technician?.id === id)?.technician?.name} onFilter={onFilter} />
    </div>
  );
}
