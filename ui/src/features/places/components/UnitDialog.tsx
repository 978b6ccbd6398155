import { App, Button, Input, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { unitKinds, type UnitKind, type UnitRow } from '@contracts/places';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useAddUnit, useChangeUnit } from '../api/places';

/** Makes a unit of a branch, or changes one. */
export function UnitDialog({ branchId, unit, onClose }: { branchId: string; unit: UnitRow | null; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddUnit(branchId), useChangeUnit()];
  const [code, setCode] = useState(unit?.code ?? '');
  const [name, setName] = useState(unit?.name ?? { fa: '', en: '' });
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? 'workshop');
  const [supervisorId, setSupervisor] = useState(unit?.supervisor?.id ?? null);
  const [other, setOther] = useState(!unit?.supervisor);
  const [active, setActive] = useState(unit?.active ?? true);
  const ready = code.trim() !== '' && name.fa.trim() !== '' && name.en.trim() !== '';
  const error = add.error ?? change.error;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const done = { onSuccess: () => { void message.success(t(unit ? 'places.changed' : 'places.unit-made')); onClose(); } };
    if (unit) change.mutate({ id: unit.id, revision: unit.revision, change: { name, kind, supervisorId, active } }, done);
    else add.mutate({ code, name, kind, supervisorId }, done);
  }

  return (
    <Modal open onCancel={onClose} title={unit ? t('places.change-unit', { name: label(unit.name) }) : t('places.new-unit')} width={480} footer={null}>
      <form className="place-form" onSubmit={save}>
        <label htmlFor="unit-code">{t('places.code')}</label>
        <Input id="unit-code" dir="ltr" maxLength={16} disabled={unit !== null} autoFocus={unit === null} value={code} onChange={(e) => setCode(e.target.value.toUpperCase())} />
        <NameFields id="unit-name" value={name} onChange={setName} autoFocus={unit !== null} />
        <label htmlFor="unit-kind">{t('places.kind')}</label>
        <Select id="unit-kind" value={kind} onChange={setKind} options={unitKinds.map((one) => ({ value: one, label: t(`places.unit-kind.${one}`) }))} />
        <span className="place-label">{t('places.supervisor')}</span>
        {other ? <LookUpSelect kind="person" title={t('places.supervisor-find')} value={supervisorId ?? undefined} onChange={setSupervisor} />
          : <p className="place-chosen"><bdi>{unit?.supervisor && label(unit.supervisor.name)}</bdi><button type="button" className="link" onClick={() => { setOther(true); setSupervisor(null); }}>{t('places.supervisor-other')}</button></p>}
        {unit && <label className="place-switch"><Switch checked={active} onChange={setActive} />{t('places.in-use')}</label>}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(unit ? 'places.save' : 'places.make')}</Button></div>
      </form>
    </Modal>
  );
}
