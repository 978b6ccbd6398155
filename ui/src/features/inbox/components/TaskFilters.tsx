import { Dropdown, Popover } from 'antd';
import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import type { TaskFilters as Filters } from '@contracts/task-filters';
import type { ListedTask } from '@contracts/tasks';
import { useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { useMe } from '../../session/use-me';
import { filterKinds, isOn, namesOf, type FilterKind } from '../filter-kinds';
import { useFilterText } from '../use-filter-text';
import { FilterEditor } from './FilterEditor';

interface Props { filters: Filters; rows: readonly ListedTask[]; onFilter: (change: Record<string, string | undefined>) => void }

/** What of the view is wanted: a chip for each filter that is set, and a menu of the others. */
export function TaskFilters({ filters, rows, onFilter }: Props) {
  const { t } = useText();
  const { rights } = useMe();
  const [typed, setTyped] = useTypedSearch(filters.q ?? '', (q) => onFilter({ q }));
  const [edited, setEdited] = useState<string | null>(null);
  const offered = filterKinds.filter((kind) => !('needs' in kind) || kind.needs?.some((right) => rights.includes(right)));
  const set = filterKinds.filter((kind) => isOn(kind, filters) || kind.key === edited);
  return (
    <div className="task-filters">
      <label className="chip chip-search"><Search size={13} strokeWidth={2} aria-hidden /><input value={typed} placeholder={t('filter.placeholder')} aria-label={t('filter.placeholder')} onChange={(e) => setTyped(e.target.value)} onKeyDown={(e) => { if (e.key === 'Escape') { setTyped(''); e.currentTarget.blur(); } }} />{typed && <button type="button" aria-label={t('filter.clear')} onClick={() => setTyped('')}><X size={13} strokeWidth={2} aria-hidden /></button>}</label>
      {set.map((kind) => <FilterChip key={kind.key} kind={kind} filters={filters} rows={rows} open={edited === kind.key} onOpen={(open) => setEdited(open ? kind.key : null)} onFilter={onFilter} />)}
      <Dropdown trigger={['click']} menu={{ className: 'filter-menu', items: offered.filter((kind) => !set.includes(kind)).map(({ key }) => ({ key, label: t(`inbox.filter.${key}`) })), onClick: ({ key }) => setTimeout(() => setEdited(key)) }}>
        <button type="button" className="chip chip-add"><SlidersHorizontal size={13} strokeWidth={2} aria-hidden />{t('inbox.filter')}</button>
      </Dropdown>
      {set.length > 1 && <button type="button" className="chip-clear" onClick={() => onFilter(Object.fromEntries(set.flatMap(namesOf).map((name) => [name, undefined])))}>{t('filter.clear-all')}</button>}
    </div>
  );
}

function FilterChip({ kind, filters, rows, open, onOpen, onFilter }: Props & { kind: FilterKind; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useText();
  const says = useFilterText(kind, filters, rows);
  const title = t(`inbox.filter.${kind.key}`);
  return (
    <span className="chip chip-on chip-filter">
      <Popover open={open} onOpenChange={onOpen} trigger="click" placement="bottomLeft" arrow={false} destroyOnHidden title={title} content={<FilterEditor kind={kind} filters={filters} onFilter={onFilter} />}>
        <button type="button" aria-haspopup="dialog" aria-expanded={open}><span className="cut">{says ? t('inbox.filter.says', { title, says }) : title}</span></button>
      </Popover>
      <button type="button" aria-label={t('inbox.filter.remove', { title })} onClick={() => { onOpen(false); onFilter(Object.fromEntries(namesOf(kind).map((name) => [name, undefined]))); }}><X size={13} strokeWidth={2} aria-hidden /></button>
    </span>
  );
}
