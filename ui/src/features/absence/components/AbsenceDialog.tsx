import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Select, Segmented } from 'antd';
import { format, parseISO } from 'date-fns';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { AbsenceRow } from '@contracts/absences';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { DatePickerOf } from '../../../components/DatePickerOf';
import { useRoleName } from '../../access/use-role-name';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useMe } from '../../session/use-me';
import { substituteList, useAbsenceSave } from '../api/absences';

const day = (at: Date | null): string => (at ? format(at, 'yyyy-MM-dd') : '');

/** Days, who stands in (for all roles, or role by role) and a note. */
export function AbsenceDialog({ was, manages, onClose }: { was: AbsenceRow | null; manages: boolean; onClose: () => void }) {
  const text = useText();
  const { t, label, language } = text;
  const roleName = useRoleName();
  const me = useMe();
  const { message } = App.useApp();
  const save = useAbsenceSave();
  const [whose, setWhose] = useState<'me' | 'other'>(was && was.person.id !== me.id ? 'other' : 'me');
  const [userId, setUserId] = useState<string | undefined>(was && was.person.id !== me.id ? was.person.id : undefined);
  const [from, setFrom] = useState<Date | null>(was ? parseISO(was.from) : null);
  const [to, setTo] = useState<Date | null>(was ? parseISO(was.to) : null);
  const [note, setNote] = useState(was?.note ?? '');
  // For each role, and under '' for all that have none of their own.
  const [chosen, setChosen] = useState<Record<string, string | undefined>>(Object.fromEntries((was?.substitutes ?? []).map(({ role, person }) => [role ?? '', person.id])));
  const away = whose === 'me' ? undefined : userId;
  const { data: able } = useQuery({ ...substituteList(away), enabled: whose === 'me' || away !== undefined });
  const left = able?.roles.filter((role) => chosen[role] === undefined) ?? [];
  const whoCan = (roles: readonly string[]) => (able?.items ?? []).filter((one) => roles.every((role) => one.roles.includes(role))).map((one) => ({ value: one.id, label: label(one.name) }));
  const ready = from !== null && to !== null && (whose === 'me' || away !== undefined);
  const choose = (role: string) => (value: string | undefined) => setChosen({ ...chosen, [role]: value });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || save.isPending) return;
    const substitutes = Object.entries(chosen).flatMap(([role, id]) => (id === undefined ? [] : [{ role: role === '' ? null : role, userId: id }]));
    save.mutate({ was, userId: away ?? null, from: day(from), to: day(to), note: note.trim() || null, substitutes }, { onSuccess: () => { void message.success(t('absence.saved')); onClose(); } });
  }

  const picker = (role: string, title: string, roles: readonly string[]) => (
    <div key={role} className="absence-who">
      <label htmlFor={`absence-as-${role}`}>{title}</label>
      <Select id={`absence-as-${role}`} style={{ inlineSize: '100%' }} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('absence.nobody')} value={chosen[role]} onChange={choose(role)} options={whoCan(roles)} disabled={!able} />
    </div>
  );
  return (
    <Modal open onCancel={onClose} title={t(was ? 'absence.change' : 'absence.new')} width={520} footer={null}>
      <form className="account-form" style={{ maxInlineSize: 'none' }} onSubmit={submit}>
        {manages && !was && (
          <>
            <label id="absence-who">{t('absence.who')}</label>
            <Segmented aria-labelledby="absence-who" value={whose} onChange={(value) => { setWhose(value); setChosen({}); }} options={[{ value: 'me' as const, label: t('absence.me') }, { value: 'other' as const, label: t('absence.other') }]} />
            {whose === 'other' && <LookUpSelect kind="person" title={t('absence.who')} value={userId} onChange={(value) => { setUserId(value); setChosen({}); }} without={me.id} enabled />}
          </>
        )}
        <div className="absence-days">
          <div><label htmlFor="absence-from">{t('absence.from')}</label><DatePickerOf id="absence-from" language={language} value={from} onChange={(value) => { setFrom(value); if (value && (!to || to < value)) setTo(value); }} /></div>
          <div><label htmlFor="absence-to">{t('absence.to')}</label><DatePickerOf id="absence-to" language={language} value={to} onChange={setTo} /></div>
        </div>
        {picker('', t('absence.stand-in'), left)}
        {able && left.length > 0 && whoCan(left).length === 0 && <p className="muted">{t('absence.none-able')}</p>}
        {able && able.roles.length > 1 && able.roles.map((role) => picker(role, t('absence.substitute-role', { role: roleName(role) }), [role]))}
        <label htmlFor="absence-note">{t('absence.note')}</label>
        <Input.TextArea id="absence-note" value={note} onChange={(e) => setNote(e.target.value)} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        {save.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(save.error, text)}</p>}
        <Button type="primary" htmlType="submit" disabled={!ready} loading={save.isPending}>{t('absence.save')}</Button>
      </form>
    </Modal>
  );
}
