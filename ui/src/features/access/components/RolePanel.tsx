import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input, Popconfirm, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { GrantView, RoleDetail } from '@contracts/access';
import { moduleNames, modules } from '@contracts/modules';
import { ApiError } from '../../../app/api-client';
import { codeText, errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useMay } from '../../session/use-me';
import { roleDetail, useRoleChange, useRoleRemoval } from '../api/access';
import { GrantMatrix } from './GrantMatrix';
import { PanelHead } from './PanelHead';

export function RolePanel({ roleKey }: { roleKey: string }) {
  const { data, error, isPending, refetch } = useQuery(roleDetail(roleKey));
  if (isPending) return <SkeletonLines rows={10} height={46} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <RoleForm key={data.revision} role={data} />;
}

/** A role as it is, and as it is to be: what was changed holds from the moment that it is kept, with the reason. */
function RoleForm({ role }: { role: RoleDetail }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const mayChange = useMay('access.change');
  const [name, setName] = useState(role.name);
  const [active, setActive] = useState(role.active);
  const [grants, setGrants] = useState<GrantView[]>(role.grants);
  const [hidden, setHidden] = useState(role.hidden);
  const [reason, setReason] = useState('');
  const change = useRoleChange(role.key);
  const removal = useRoleRemoval();
  const changed = JSON.stringify([name, active, grants, hidden]) !== JSON.stringify([role.name, role.active, role.grants, role.hidden]);
  const faults = change.error instanceof ApiError ? change.error.problem.fields ?? [] : [];

  function keep(event: FormEvent): void {
    event.preventDefault();
    if (changed && reason.trim()) change.mutate({ name, active, grants, hidden, reason, revision: role.revision }, { onSuccess: () => void message.success(t('access.kept')) });
  }

  return (
    <form className="access-form" onSubmit={keep}>
      <PanelHead back="/access/roles" title={label(role.name)} code={role.key} note={role.builtIn ? t('access.built-in') : undefined}>
        {mayChange && !role.builtIn && (
          <Popconfirm title={t('access.delete.sure')} okText={t('access.delete')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')} onConfirm={() => removal.mutate(role.key, { onSuccess: () => void navigate('/access/roles') })}>
            <Button size="small" type="text" danger loading={removal.isPending}>{t('access.delete')}</Button>
          </Popconfirm>
        )}
      </PanelHead>
      <Refusal inset of={[removal]} />
      <fieldset className="access-names" disabled={!mayChange}>
        <label>{t('access.name.fa')}<Input dir="rtl" lang="fa" maxLength={80} value={name.fa} onChange={(e) => setName({ ...name, fa: e.target.value })} /></label>
        <label>{t('access.name.en')}<Input dir="ltr" lang="en" maxLength={80} value={name.en} onChange={(e) => setName({ ...name, en: e.target.value })} /></label>
        <span className="access-active"><Switch checked={active} disabled={!mayChange} onChange={setActive} aria-label={t('access.in-use')} />{t('access.in-use')}</span>
      </fieldset>
      <GrantMatrix grants={grants} onChange={mayChange ? setGrants : undefined} faults={faults.filter(({ path }) => path.startsWith('grants.'))} />
      <section aria-labelledby="role-modules">
        <h3 id="role-modules">{t('access.modules')}</h3>
        <p className="muted">{t('access.modules.text')}</p>
        <div className="access-modules">
          {moduleNames.map((module) => <Checkbox key={module} disabled={!mayChange} checked={!hidden.includes(module)} onChange={(e) => setHidden(moduleNames.filter((one) => (one === module ? !e.target.checked : hidden.includes(one))))}>{label(modules[module])}</Checkbox>)}
        </div>
        {faults.filter(({ path }) => path === 'hidden').map(({ code }) => <p key={code} className="field-error" role="alert">{codeText(code, undefined, text)}</p>)}
      </section>
      {changed && (
        <footer className="access-keep">
          <Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} placeholder={t('access.reason')} aria-label={t('access.reason')} />
          <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!reason.trim() || !name.fa.trim() || !name.en.trim()}>{t('access.keep')}</Button>
          <Button onClick={() => { setName(role.name); setActive(role.active); setGrants(role.grants); setHidden(role.hidden); change.reset(); }}>{t('access.undo')}</Button>
          {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
        </footer>
      )}
    </form>
  );
}
