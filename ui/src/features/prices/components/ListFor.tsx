import type { PriceList } from '@contracts/prices';
import { useText } from '../../../app/use-text';

/** Whom a list is for, in a few words. */
export function ListFor({ list: { branches, agents } }: { list: Pick<PriceList, 'branches' | 'agents'> }) {
  const { t, label } = useText();
  const names = [...branches.map(({ name }) => label(name)), ...agents.map(({ name }) => name)];
  return <span className="muted" title={names.length > 2 ? names.join(t('list.comma')) : undefined}>{names.length === 0 ? t('price.for.everyone') : <bdi>{names.slice(0, 2).join(t('list.comma'))}{names.length > 2 && ` +${names.length - 2}`}</bdi>}</span>;
}
