import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { mostBomLines, type Bom } from '@contracts/catalogue-bom';
import type { ItemRef } from '@contracts/catalogue-items';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { bomOf, useChangeBom } from '../api/structure';
import { typedQuantity, type TypedLine } from '../bom-lines';

/** The lines of one product or part: added, put in order, counted and taken out, and kept together. */
export function BomDialog({ item, onClose }: { item: ItemRef; onClose: () => void }) {
  const { t, label } = useText();
  // As it is now: the tree that it was opened from may be of another item.
  const { data, error, refetch } = useQuery({ ...bomOf(item.id), staleTime: 0 });
  return (
    <Modal open onCancel={onClose} title={t('catalogue.bom.edit-of', { name: label(item.title) })} width={680} mask={{ closable: false }} footer={null}>
      {data ? <Lines item={item} bom={data} onClose={onClose} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={4} height={40} />}
    </Modal>
  );
}

function Lines({ item, bom, onClose }: { item: ItemRef; bom: Bom; onClose: () => void }) {
  const text = useText();
  const { t, label, digits } = text;
  const { message } = App.useApp();
  const change = useChangeBom(item.id);
  // What was begun goes on from what was seen then.
  const [revision] = useState(bom.revision);
  const [lines, setLines] = useState<TypedLine[]>(() => bom.lines.filter(({ parentKey }) => parentKey === null).map(({ item: child, quantity, note }) => ({ itemId: child.id, name: label(child.title), quantity: digits(quantity), note: note ?? '' })));
  const set = (at: number, part: Partial<TypedLine>): void => setLines((before) => before.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const swap = (at: number, to: number): void => setLines((before) => before.map((line, index) => (index === at ? before[to]! : index === to ? before[at]! : line)));
  const add = (itemId: string, name: string): void => setLines((before) => (before.some((line) => line.itemId === itemId) ? before : [...before, { itemId, name, quantity: digits('1'), note: '' }]));
  const ready = lines.every(({ quantity }) => typedQuantity(quantity) !== null);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || change.isPending) return;
    change.mutate({ revision, change: { lines: lines.map(({ itemId, quantity, note }) => ({ itemId, quantity: typedQuantity(quantity)!, note: note.trim() || null })) } }, { onSuccess: () => { void message.success(t('catalogue.bom.saved')); onClose(); } });
  }

  return (
    <form className="bom-form" onSubmit={save}>
      {lines.length === 0 ? <p className="muted">{t('catalogue.bom.empty')}</p> : (
        <ol>{lines.map(({ itemId, name, quantity, note }, at) => (
          <li key={itemId}>
            <strong><bdi>{name}</bdi></strong>
            <Input className="bom-quantity" dir="ltr" inputMode="decimal" maxLength={16} status={typedQuantity(quantity) === null ? 'error' : ''} value={quantity} onChange={(e) => set(at, { quantity: e.target.value })} aria-label={`${t('catalogue.bom.quantity')}: ${name}`} />
            <Input maxLength={200} placeholder={t('catalogue.bom.note')} value={note} onChange={(e) => set(at, { note: e.target.value })} aria-label={`${t('catalogue.bom.note')}: ${name}`} />
            <span className="bom-acts">
              <IconButton label={t('catalogue.bom.up', { name })} icon={<ArrowUp size={15} strokeWidth={1.7} />} disabled={at === 0} onClick={() => swap(at, at - 1)} />
              <IconButton label={t('catalogue.bom.down', { name })} icon={<ArrowDown size={15} strokeWidth={1.7} />} disabled={at === lines.length - 1} onClick={() => swap(at, at + 1)} />
              <IconButton label={t('catalogue.remove', { name })} icon={<Trash2 size={15} strokeWidth={1.7} />} onClick={() => setLines((before) => before.filter((line) => line.itemId !== itemId))} />
            </span>
          </li>
        ))}</ol>
      )}
      {lines.length < mostBomLines && <LookUpSelect key={lines.length} kind="item" role="goods" title={t('catalogue.bom.add')} value={undefined} without={item.id} onChange={add} />}
      {!ready && <p className="field-error">{t('catalogue.bom.quantity-wrong')}</p>}
      {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
      <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>{t('catalogue.save')}</Button><Button onClick={onClose}>{t('action.cancel')}</Button></div>
    </form>
  );
}
