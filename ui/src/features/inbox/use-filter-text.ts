import { useQuery } from '@tanstack/react-query';
import { namesIn } from '@contracts/list-filters';
import type { TaskFilters } from '@contracts/task-filters';
import { statuses, type Status } from '@contracts/statuses';
import type { ListedTask } from '@contracts/tasks';
import { useText } from '../../app/use-text';
import { lookUp } from '../forms/api/look-up';
import { taskTypesQuery } from './api/task-views';
import type { FilterKind } from './filter-kinds';

/** What a filter is set to, in a few words. `rows`: those on the screen know the names of whom they are about. */
export function useFilterText(kind: FilterKind, filters: TaskFilters, rows: readonly ListedTask[]): string {
  const { t, label, count, digits, businessDate } = useText();
  const { data: types } = useQuery({ ...taskTypesQuery, enabled: kind.key === 'type' });
  const value = kind.kind === 'days' ? undefined : filters[kind.name];
  const { data: found } = useQuery({ ...lookUp(kind.kind === 'look-up' ? kind.lookUp : 'branch', ''), enabled: kind.kind === 'look-up' && value !== undefined });

  const dayText = (day: string): string => {
    if (day.includes('-', 1)) return businessDate(day);
    const away = Number(day);
    return away === 0 ? t('inbox.day.today') : away > 0 ? t('inbox.day.ahead', { count: away }) : t('inbox.day.ago', { count: -away });
  };
  if (kind.kind === 'days') {
    const [from, to] = [filters[kind.from], filters[kind.to]];
    if (from !== undefined && from === to) return dayText(from);
    return [...(from === undefined ? [] : [t('inbox.day.from', { day: dayText(from) })]), ...(to === undefined ? [] : [t('inbox.day.to', { day: dayText(to) })])].join(' ');
  }
  if (value === undefined) return '';
  if (kind.kind === 'words') return digits(value);
  if (kind.kind === 'look-up') {
    const known = found?.items.find((item) => item.id === value)?.label ?? (kind.key === 'technician' ? rows.find((row) => row.technician?.id === value)?.technician?.name : undefined);
    return known ? label(known) : t('inbox.filter.one');
  }
  const [first = '', ...more] = namesIn(value);
  const name = kind.key === 'status' ? label(statuses[first as Status].label)
    : kind.key === 'type' ? label(types?.find((type) => type.name === first)?.title ?? { fa: first, en: first })
    : t(`${kind.key === 'priority' ? 'priority' : 'inbox.warranty'}.${first}`);
  return more.length > 0 ? t('inbox.filter.and-more', { name, more: count(more.length) }) : name;
}
