import { useQuery } from '@tanstack/react-query';
import { BookmarkX, SearchX } from 'lucide-react';
import type { ListName } from '@contracts/saved-views';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { savedViewsQuery } from '../api/saved-views';

interface Props { list: ListName; /** The view that the address names. */ saved: string | null; /** Whether the address asks for an order or columns that there are none of. */ unknown: boolean; onForget: () => void }

/** What of an address is not there: a view that was deleted or is somebody else's, a part of a view that its list no longer has, an order or a column. */
export function ViewNotice({ list, saved, unknown, onForget }: Props) {
  const { t } = useText();
  const { data: views } = useQuery(savedViewsQuery(list));
  const view = views?.find(({ id }) => id === saved);
  return (
    <>
      {unknown && <Band tone="warn" icon={SearchX}>{t('list.unknown')}</Band>}
      {saved !== null && views && !view && <Band tone="warn" icon={BookmarkX}>{t('views.gone')} <button type="button" onClick={onForget}>{t('views.forget')}</button></Band>}
      {view && view.lost.length > 0 && <Band tone="warn" icon={BookmarkX}>{t('views.lost', { count: view.lost.length })}</Band>}
    </>
  );
}
