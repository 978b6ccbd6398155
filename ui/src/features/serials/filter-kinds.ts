import { serialCovers, serialStates } from '@contracts/serials';
import { useText } from '../../app/use-text';
import { past, type FilterKind, type NameOption } from '../filters/filter-kinds';

function useStates(): NameOption[] {
  const { t } = useText();
  return serialStates.map((name) => ({ value: name, name: t(`serials.state.${name}`) }));
}

function useCovers(): NameOption[] {
  const { t } = useText();
  return serialCovers.map((name) => ({ value: name, name: t(`serials.cover.${name}`) }));
}

export const serialFilterKinds: readonly FilterKind[] = [
  { key: 'serial-item', kind: 'look-up', name: 'item', lookUp: 'item', role: 'product' }, { key: 'serial-brand', kind: 'words', name: 'brand' }, { key: 'serial-state', kind: 'names', name: 'state', useOptions: useStates }, { key: 'serial-cover', kind: 'names', name: 'cover', useOptions: useCovers },
  { key: 'serial-sold', kind: 'days', from: 'soldFrom', to: 'soldTo', presets: past }, { key: 'one-customer', kind: 'look-up', name: 'owner', lookUp: 'customer', needs: ['lookup.customer'] },
];
