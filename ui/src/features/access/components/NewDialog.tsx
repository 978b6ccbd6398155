import { Button, Input, Modal, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { roleKey } from '@contracts/roles';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useMe } from '../../session/use-me';
import { useNewGroup, useNewRole } from '../api/access';
import { RoleSelect } from './RoleSelect';

/** A new role, empty or as another one, or a new group. */
export function NewDialog({ part, onClose }: { part: 'roles' | 'groups'; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const navigate = useNavigate();
  const { roleNames } = useMe();
  const [key, setKey] = useState('');
  const [name, setName] = useState({ fa: '', en: '' });
  const [copyOf, setCopyOf] = useState<string>();
  const [roles, setRoles] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [newRole, newGroup] = [useNewRole(), useNewGroup()];
  const error = newRole.error ?? newGroup.error;
  const ready = roleKey.safeParse(key).success && name.fa.trim() !== '' && name.en.trim() !== '' && reason.trim() !== '';

  function make(event: FormEvent): void {
    event.preventDefault();
    if (!ready) return;
    const open = (to: string): void => { onClose(); void navigate(`/access/${part}/${to}`); };
    if (part === 'roles') newRole.mutate({ key, name, reason, ...(copyOf && { copyOf }) }, { onSuccess: (made) => open(made.key) });
    else newGroup.mutate({ key, name, reason, roles, members: [] }, { onSuccess: (made) => open(made.id) });
  }

  return (
    <Modal open title={t(`access.new.${part}`)} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="access-new-form" onSubmit={make}>
        <label>{t('access.name.fa')}<Input autoFocus dir="rtl" lang="fa" maxLength={80} value={name.fa} onChange={(e) => setName({ ...name, fa: e.target.value })} /></label>
        <label>{t('access.name.en')}<Input dir="ltr" lang="en" maxLength={80} value={name.en} onChange={(e) => setName({ ...name, en: e.target.value })} /></label>
        <label>{t('access.key')}<Input dir="ltr" maxLength={40} value={key} onChange={(e) => setKey(e.target.value.trim().toLowerCase())} aria-describedby="access-key-hint" /></label>
        <p id="access-key-hint" className="muted">{t(`access.key.${part}`)}</p>
        {part === 'roles'
          ? <label>{t('access.copy-of')}<Select allowClear value={copyOf} onChange={setCopyOf} placeholder={t('access.copy-of.none')} options={roleNames.map((role) => ({ value: role.key, label: label(role.name) }))} aria-label={t('access.copy-of')} /></label>
          : <label>{t('access.group.roles')}<RoleSelect value={roles} onChange={setRoles} title={t('access.group.roles')} /></label>}
        <label>{t('access.reason')}<Input maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <Button type="primary" htmlType="submit" disabled={!ready} loading={newRole.isPending || newGroup.isPending}>{t('access.make')}</Button>
      </form>
    </Modal>
  );
}
