import { App, Button } from 'antd';
import { X } from 'lucide-react';
import { useState } from 'react';
import { itemActs, type ItemAct, type ItemRow } from '@contracts/catalogue-items';
import type { BulkResult } from '@contracts/people';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import { BulkResultDialog } from '../../people/components/BulkResultDialog';
import { useChangeItems } from '../api/items';

/** What can be done with the items that are chosen, asked once more before it is done; then what became of each. */
export function ItemBulkBar({ chosen, goods, onClear }: { chosen: readonly ItemRow[]; /** Services are always served. */ goods: boolean; onClear: () => void }) {
  const { t, label } = useText();
  const { modal } = App.useApp();
  const change = useChangeItems();
  const [done, setDone] = useState<{ people: { id: string; name: ItemRow['title'] }[]; results: BulkResult[] } | null>(null);
  const run = (act: ItemAct): void => void modal.confirm({
    title: t('catalogue.act.sure', { count: chosen.length, act: t(`catalogue.act.${act}`) }), content: chosen.slice(0, 6).map(({ title }) => label(title)).join(t('list.comma')), okText: t('catalogue.act.do'), cancelText: t('action.cancel'), okButtonProps: { danger: act === 'deactivate' },
    onOk: async () => {
      try {
        setDone({ people: chosen.map(({ id, title }) => ({ id, name: title })), results: await change.mutateAsync({ ids: chosen.map(({ id }) => id), act }) });
      } catch { /* Told below the bar. */ }
    },
  });
  return (
    <>
      {chosen.length > 0 && (
        <div className="people-bulk" role="region" aria-label={t('catalogue.items.bulk')}>
          <IconButton label={t('catalogue.items.clear')} icon={<X size={16} strokeWidth={1.8} />} onClick={onClear} />
          <strong aria-live="polite">{t('catalogue.items.chosen', { count: chosen.length })}</strong>
          {itemActs.filter((act) => goods || act.endsWith('activate')).map((act) => <Button key={act} size="small" onClick={() => run(act)}>{t(`catalogue.act.${act}`)}</Button>)}
        </div>
      )}
      <Refusal of={[change]} />
      {done && <BulkResultDialog {...done} onClose={() => { setDone(null); onClear(); }} />}
    </>
  );
}
