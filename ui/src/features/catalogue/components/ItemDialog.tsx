import { App, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keptCode } from '@contracts/catalogue';
import type { ItemDetail, ItemKind } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { FormDialog } from '../../../components/FormDialog';
import { useAddItem, useChangeItem } from '../api/items';
import { isComplete, noItem, sent, valuesOf } from '../item-values';
import { ItemFields } from './ItemFields';

/** Makes a product, a part or a service, and goes to its page. */
export function NewItemDialog({ kind, onClose }: { kind: ItemKind; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useNavigate();
  const add = useAddItem();
  const [code, setCode] = useState('');
  const [values, setValues] = useState(noItem(kind));
  const ready = code.trim() !== '' && isComplete(values);
  const save = (): void => add.mutate({ kind, code, ...sent(values) }, { onSuccess: ({ id }) => { void message.success(t('catalogue.item-made')); void go(`/catalogue/items/${id}`); } });
  return (
    <FormDialog width={680} className="item-form" title={t(`catalogue.new-item.${kind}`)} act={t('catalogue.make')} ready={ready} busy={add.isPending} error={add.error} onSave={save} onClose={onClose}>
      <label htmlFor="item-code">{t('catalogue.code')}</label>
      <Input id="item-code" dir="ltr" autoFocus maxLength={40} value={code} onChange={(e) => setCode(keptCode(e.target.value))} aria-describedby="item-code-hint" />
      <p id="item-code-hint" className="muted">{t('catalogue.code-hint')}</p>
      <ItemFields kind={kind} value={values} onChange={setValues} />
    </FormDialog>
  );
}

/** Changes one. */
export function ChangeItemDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { t, label } = useText();
  const { message } = App.useApp();
  const change = useChangeItem(item.id);
  const [values, setValues] = useState(() => valuesOf(item, label));
  const save = (): void => change.mutate({ revision: item.revision, change: { ...sent(values), active: item.active } }, { onSuccess: () => { void message.success(t('catalogue.changed')); onClose(); } });
  return (
    <FormDialog width={680} className="item-form" title={t('catalogue.change', { name: label(item.title) })} act={t('catalogue.save')} ready={isComplete(values)} busy={change.isPending} error={change.error} onSave={save} onClose={onClose}>
      <ItemFields kind={item.kind} id={item.id} value={values} onChange={setValues} />
    </FormDialog>
  );
}
