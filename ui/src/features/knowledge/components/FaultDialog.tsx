import { App, Button, Modal, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { mayVoidCover, mostParts, type FaultKind, type FaultRow } from '@contracts/knowledge';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { isTreeValueReady, TreeFields, treeValueOf } from '../../../components/TreeFields';
import { useAddFault, useChangeFault } from '../api/faults';
import { SeveralSelect } from './SeveralSelect';

/** Adds a fault, below another or at the top, or changes one. */
export function FaultDialog({ kind, fault, parentId: given, faults, onClose }: { kind: FaultKind; fault: FaultRow | null; parentId: string | null; faults: readonly FaultRow[]; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddFault(), useChangeFault()];
  const [value, setValue] = useState(() => treeValueOf(fault, given));
  const [voidsCover, setVoids] = useState(fault?.voidsCover ?? false);
  const [parts, setParts] = useState(() => (fault?.parts ?? []).map(({ id }) => id));
  const ready = isTreeValueReady(value, fault);
  const error = add.error ?? change.error;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const { code, name, parentId, position, active } = value;
    const done = { onSuccess: () => { void message.success(t(fault ? 'catalogue.changed' : 'catalogue.made')); onClose(); } };
    if (fault) change.mutate({ id: fault.id, revision: fault.revision, change: { name, parentId, position: position!, active, voidsCover, parts } }, done);
    else add.mutate({ kind, code, name, parentId, voidsCover, parts }, done);
  }

  return (
    <Modal open onCancel={onClose} title={fault ? t('catalogue.change', { name: label(fault.name) }) : t(`knowledge.new.${kind}`)} width={480} footer={null}>
      <form className="place-form" onSubmit={save}>
        <TreeFields id="fault" known={fault} others={faults} value={value} onChange={setValue} />
        <label htmlFor="fault-parts">{t('knowledge.fault-parts')}</label>
        <SeveralSelect id="fault-parts" of="item" role="part" value={parts} known={fault?.parts ?? []} most={mostParts} placeholder={t('knowledge.fault-parts-find')} onChange={setParts} />
        {mayVoidCover(kind) && (
          <>
            <label className="place-switch"><Switch checked={voidsCover} onChange={setVoids} aria-describedby="fault-voids-hint" />{t('knowledge.voids')}</label>
            <p id="fault-voids-hint" className="muted">{t('knowledge.voids-hint')}</p>
          </>
        )}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(fault ? 'catalogue.save' : 'catalogue.make')}</Button></div>
      </form>
    </Modal>
  );
}
