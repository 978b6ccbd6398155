import { Input, InputNumber, Select, Switch } from 'antd';
import { keptCode } from '@contracts/catalogue';
import type { Label } from '@contracts/label';
import { latinDigits } from '@contracts/digits';
import { useText } from '../app/use-text';
import { placesFor } from '../lib/tree';
import { NameFields } from './NameFields';
import type { Named } from './TreePanel';

export interface TreeValue { code: string; name: Label; parentId: string | null; position: number | null; active: boolean }
export const treeValueOf = (known: (Named & { position: number }) | null, parentId: string | null): TreeValue =>
  (known ? { code: known.code, name: known.name, parentId: known.parentId, position: known.position, active: known.active } : { code: '', name: { fa: '', en: '' }, parentId, position: null, active: true });
/** Whether all that is needed is there. */
export const isTreeValueReady = ({ code, name, position }: TreeValue, known: Named | null): boolean => code.trim() !== '' && name.fa.trim() !== '' && name.en.trim() !== '' && (!known || position !== null);

interface Props { id: string; known: Named | null; /** Without it, nothing stands below another. */ others: readonly Named[] | null; value: TreeValue; onChange: (value: TreeValue) => void }

/** What a named thing in a list or tree is called and where it stands; of one that is known also whether it is in use. Its code stays. */
export function TreeFields({ id, known, others, value, onChange }: Props) {
  const { t, label } = useText();
  const set = (change: Partial<TreeValue>): void => onChange({ ...value, ...change });
  return (
    <>
      <NameFields id={`${id}-name`} value={value.name} onChange={(name) => set({ name })} autoFocus />
      <label htmlFor={`${id}-code`}>{t('catalogue.code')}</label>
      <Input id={`${id}-code`} dir="ltr" maxLength={40} disabled={known !== null} value={value.code} onChange={(e) => set({ code: keptCode(e.target.value) })} aria-describedby={`${id}-code-hint`} />
      {!known && <p id={`${id}-code-hint`} className="muted">{t('catalogue.code-hint')}</p>}
      {others && (
        <>
          <label htmlFor={`${id}-parent`}>{t('catalogue.below')}</label>
          <Select
            id={`${id}-parent`} allowClear showSearch={{ optionFilterProp: 'search' }} placeholder={t('catalogue.at-top')} value={value.parentId ?? undefined} onChange={(parentId: string | undefined) => set({ parentId: parentId ?? null })}
            options={placesFor(others, known).map(({ item, depth }) => ({ value: item.id, search: `${item.name.fa} ${item.name.en} ${item.code}`, label: <span style={{ paddingInlineStart: depth * 14 }}><bdi>{label(item.name)}</bdi></span> }))}
          />
        </>
      )}
      {known && (
        <>
          <label htmlFor={`${id}-position`}>{t('catalogue.position')}</label>
          <InputNumber id={`${id}-position`} min={0} max={1_000_000} precision={0} parser={(typed) => Number(latinDigits(typed ?? '').replace(/[^0-9]/g, ''))} value={value.position} onChange={(position) => set({ position })} aria-describedby={`${id}-position-hint`} />
          <p id={`${id}-position-hint`} className="muted">{t('catalogue.position-hint')}</p>
          <label className="place-switch"><Switch checked={value.active} onChange={(active) => set({ active })} />{t('catalogue.in-use')}</label>
        </>
      )}
    </>
  );
}
