import { useQuery } from '@tanstack/react-query';
import { useText } from '../../app/use-text';
import { coming, past, placeKinds, wordKinds, type FilterKind, type NameOption } from '../filters/filter-kinds';
import { useCovers, usePriorities, useStatuses } from '../filters/use-options';
import { taskTypesQuery } from './api/task-types';

function useTaskTypes(): NameOption[] {
  const { label } = useText();
  const { data: types } = useQuery(taskTypesQuery);
  return (types ?? []).map(({ name, title }) => ({ value: name, name: label(title) }));
}

export const taskFilterKinds: readonly FilterKind[] = [
  { key: 'status', kind: 'names', name: 'status', useOptions: useStatuses }, { key: 'type', kind: 'names', name: 'type', useOptions: useTaskTypes }, { key: 'priority', kind: 'names', name: 'priority', useOptions: usePriorities }, { key: 'warranty', kind: 'names', name: 'warranty', useOptions: useCovers },
  { key: 'due', kind: 'days', from: 'dueFrom', to: 'dueTo', presets: coming }, { key: 'created', kind: 'days', from: 'createdFrom', to: 'createdTo', presets: past }, { key: 'follow-up', kind: 'days', from: 'followUpFrom', to: 'followUpTo', presets: coming },
  ...wordKinds, ...placeKinds,
];
