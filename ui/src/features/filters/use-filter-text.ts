import { useQuery } from '@tanstack/react-query';
import { namesIn } from '@contracts/list-filters';
import type { Label } from '@contracts/label';
import { useText } from '../../app/use-text';
import { lookUpOne } from '../forms/api/look-up';
import type { FilterKind, Filters } from './filter-kinds';

const noOptions = (): readonly [] => [];

/** What a filter is set to, in a few words. `known`: who the rows on the screen are about. */
export function useFilterText(kind: FilterKind, filters: Filters, known: (id: string) => Label | undefined): string {
  const { t, label, count, digits, businessDate } = useText();
  // One chip is of one kind for as long as it lives.
  const useOptions = kind.kind === 'names' ? kind.useOptions : noOptions;
  const options = useOptions();
  const value = kind.kind === 'days' ? undefined : filters[kind.name];
  const { data: found } = useQuery(lookUpOne(kind.kind === 'look-up' ? kind.lookUp : 'branch', kind.kind === 'look-up' ? value : undefined));

  const dayText = (day: string): string => {
    // An address may be written by hand: the server says that there is no such day.
    if (day.includes('-', 1)) return Number.isNaN(Date.parse(day)) ? digits(day) : businessDate(day);
    const away = Number(day);
    return away === 0 ? t('filters.day.today') : away > 0 ? t('filters.day.ahead', { count: away }) : t('filters.day.ago', { count: -away });
  };
  if (kind.kind === 'days') {
    const [from, to] = [filters[kind.from], filters[kind.to]];
    if (from !== undefined && from === to) return dayText(from);
    return [...(from === undefined ? [] : [t('filters.day.from', { day: dayText(from) })]), ...(to === undefined ? [] : [t('filters.day.to', { day: dayText(to) })])].join(' ');
  }
  if (value === undefined) return '';
  if (kind.kind === 'words') return digits(value);
  if (kind.kind === 'look-up') {
    const named = found?.label ?? known(value);
    return named ? label(named) : t('filters.one');
  }
  const [first = '', ...more] = namesIn(value);
  const name = options.find((option) => option.value === first)?.name ?? first;
  return more.length > 0 ? t('filters.and-more', { name, more: count(more.length) }) : name;
}
