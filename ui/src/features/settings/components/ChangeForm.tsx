import { App, Button, Segmented } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { SettingValue } from '@contracts/settings';
import { sameScope, type SettingDetail, type SettingScope, type SettingScopeKind } from '@contracts/settings-api';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { DatePickerOf } from '../../../components/DatePickerOf';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useChangeSetting } from '../api/settings';
import { ValueField } from './ValueField';

const lookUps = { branch: { kind: 'branch' }, unit: { kind: 'unit' }, product: { kind: 'item', role: 'product' } } as const;

/** Another value, for whom, and from when. */
export function ChangeForm({ detail, onClose }: { detail: SettingDetail; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [kind, setKind] = useState<SettingScopeKind>(detail.changeFor[0]!);
  const [place, setPlace] = useState<string>();
  const [value, setValue] = useState<SettingValue | undefined>(detail.value);
  const [later, setLater] = useState(false);
  const [from, setFrom] = useState<Date | null>(null);
  const [inherit, setInherit] = useState(false);
  const { mutate, isPending, error } = useChangeSetting(detail.key);
  const id = useId();
  const scope: SettingScope | null = kind === 'company' ? { kind } : place ? { kind, id: place } : null;
  const own = scope && detail.values.find((row) => row.state === 'now' && row.value !== null && sameScope(row.scope, scope));
  const ready = scope !== null && (inherit || value !== undefined) && (!later || from !== null);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    mutate({ scope, value: inherit ? null : value!, revision: detail.revision, ...(later && { validFrom: from!.toISOString() }) }, {
      onSuccess: () => { void message.success(t(later ? 'settings.planned' : 'settings.changed')); onClose(); },
    });
  }

  return (
    <form className="setting-form" onSubmit={save}>
      <fieldset>
        <legend>{t('settings.scope')}</legend>
        <Segmented value={kind} onChange={(next) => { setKind(next); setPlace(undefined); setInherit(false); }} options={detail.changeFor.map((one) => ({ value: one, label: t(`settings.scope.${one}`) }))} />
        {!detail.changeFor.includes('company') && <p className="muted">{t('settings.reach')}</p>}
        {kind !== 'company' && <LookUpSelect key={kind} {...lookUps[kind]} title={t(`settings.find.${kind}`)} value={place} onChange={setPlace} />}
      </fieldset>
      {own && kind !== 'company' && (
        <fieldset>
          <legend>{t('settings.its-value')}</legend>
          <Segmented value={inherit} onChange={setInherit} options={[{ value: false, label: t('settings.own') }, { value: true, label: t('settings.inherits') }]} />
        </fieldset>
      )}
      {!inherit && <fieldset><legend id={`${id}-label`}>{t('settings.value')}</legend><ValueField id={id} kind={detail.kind} unit={detail.unit} value={value} onChange={setValue} /></fieldset>}
      <fieldset>
        <legend>{t('settings.valid-from')}</legend>
        <Segmented value={later} onChange={setLater} options={[{ value: false, label: t('settings.now') }, { value: true, label: t('settings.later') }]} />
        {later && <DatePickerOf id={`${id}-from`} language={text.language} value={from} withTime onChange={setFrom} />}
      </fieldset>
      {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
      <div className="setting-form-end">
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!ready}>{t('settings.save')}</Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
