import { channels } from '@contracts/request-filters';
import { useText } from '../../app/use-text';
import { coming, past, placeKinds, wordKinds, type FilterKind, type NameOption } from '../filters/filter-kinds';
import { useCovers, usePriorities, useStatuses } from '../filters/use-options';

function useChannels(): NameOption[] {
  const { t } = useText();
  return channels.map((name) => ({ value: name, name: t(`channel.${name}`) }));
}

export const requestFilterKinds: readonly FilterKind[] = [
  { key: 'status', kind: 'names', name: 'status', useOptions: useStatuses }, { key: 'channel', kind: 'names', name: 'channel', useOptions: useChannels }, { key: 'priority', kind: 'names', name: 'priority', useOptions: usePriorities }, { key: 'warranty', kind: 'names', name: 'warranty', useOptions: useCovers },
  { key: 'created', kind: 'days', from: 'createdFrom', to: 'createdTo', presets: past }, { key: 'promised', kind: 'days', from: 'promisedFrom', to: 'promisedTo', presets: coming },
  ...wordKinds, { key: 'one-customer', kind: 'look-up', name: 'customerId', lookUp: 'customer', needs: ['lookup.customer'] }, ...placeKinds,
];
