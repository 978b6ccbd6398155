import { Dropdown, Popover } from 'antd';
import { SlidersHorizontal, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Label } from '@contracts/label';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useMe } from '../../session/use-me';
import '../filters.css';
import { isOn, namesOf, type FilterChange, type FilterKind, type Filters } from '../filter-kinds';
import { useFilterText } from '../use-filter-text';

// With its calendar and its look-ups, which a list is read without.
const FilterEditor = piece(async () => (await import('./FilterEditor')).FilterEditor);

interface Props { filters: Filters; /** Who the rows on the screen are about, by their ids. */ known: (id: string) => Label | undefined; onFilter: (change: FilterChange) => void }

/** What of a list is wanted: a chip for each filter that is set, and a menu of the others. */
export function ListFilters({ kinds, filters, known, onFilter }: Props & { kinds: readonly FilterKind[] }) {
  const { t } = useText();
  const { rights } = useMe();
  const [edited, setEdited] = useState<string | null>(null);
  const offered = kinds.filter((kind) => !('needs' in kind) || kind.needs?.some((right) => rights.includes(right)));
  const set = kinds.filter((kind) => isOn(kind, filters) || kind.key === edited);
  return (
    <>
      {set.map((kind) => <FilterChip key={kind.key} kind={kind} filters={filters} known={known} open={edited === kind.key} onOpen={(open) => setEdited(open ? kind.key : null)} onFilter={onFilter} />)}
      <Dropdown trigger={['click']} menu={{ className: 'filter-menu', items: offered.filter((kind) => !set.includes(kind)).map(({ key }) => ({ key, label: t(`filters.of.${key}`) })), onClick: ({ key }) => setTimeout(() => setEdited(key)) }}>
        <button type="button" className="chip chip-add"><SlidersHorizontal size={13} strokeWidth={2} aria-hidden />{t('filters.add')}</button>
      </Dropdown>
      {set.length > 1 && <button type="button" className="chip-clear" onClick={() => onFilter(Object.fromEntries(set.flatMap(namesOf).map((name) => [name, undefined])))}>{t('filter.clear-all')}</button>}
    </>
  );
}

function FilterChip({ kind, filters, known, open, onOpen, onFilter }: Props & { kind: FilterKind; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useText();
  const says = useFilterText(kind, filters, known);
  const title = t(`filters.of.${kind.key}`);
  return (
    <span className="chip chip-on chip-filter">
      <Popover open={open} onOpenChange={onOpen} trigger="click" placement="bottomLeft" arrow={false} destroyOnHidden title={title} content={<Suspense fallback={<SkeletonLines rows={2} />}><FilterEditor kind={kind} filters={filters} onFilter={onFilter} /></Suspense>}>
        <button type="button" aria-haspopup="dialog" aria-expanded={open}><span className="cut">{says ? t('filters.says', { title, says }) : title}</span></button>
      </Popover>
      <button type="button" aria-label={t('filters.remove', { title })} onClick={() => { onOpen(false); onFilter(Object.fromEntries(namesOf(kind).map((name) => [name, undefined]))); }}><X size={13} strokeWidth={2} aria-hidden /></button>
    </span>
  );
}
