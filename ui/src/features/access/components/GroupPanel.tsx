import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Switch } from 'antd';
import { Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { GroupDetail } from '@contracts/access';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useMay } from '../../session/use-me';
import { groupDetail, useGroupChange } from '../api/access';
import { PanelHead } from './PanelHead';
import { RoleSelect } from './RoleSelect';

export function GroupPanel({ groupId }: { groupId: string }) {
  const { data, error, isPending, refetch } = useQuery(groupDetail(groupId));
  if (isPending) return <SkeletonLines rows={10} height={46} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <GroupForm key={data.revision} group={data} />;
}

/** People who have roles together, and which. */
function GroupForm({ group }: { group: GroupDetail }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const mayChange = useMay('access.change');
  const was = group.members.map(({ id }) => id);
  const [name, setName] = useState(group.name);
  const [active, setActive] = useState(group.active);
  const [roles, setRoles] = useState<string[]>(group.roles);
  const [members, setMembers] = useState<string[]>(was);
  const [reason, setReason] = useState('');
  const change = useGroupChange(group.id);
  /** Of who is added: what they were called where they were found. */
  const [found, setFound] = useState<Record<string, string>>({});
  const changed = JSON.stringify([name, active, roles, members]) !== JSON.stringify([group.name, group.active, group.roles, was]);

  function keep(event: FormEvent): void {
    event.preventDefault();
    if (changed && reason.trim()) change.mutate({ name, active, roles, members, reason, revision: group.revision }, { onSuccess: () => void message.success(t('access.kept')) });
  }

  return (
    <form className="access-form" onSubmit={keep}>
      <PanelHead back="/access/groups" title={label(group.name)} code={group.key} />
      <fieldset className="access-names" disabled={!mayChange}>
        <label>{t('access.name.fa')}<Input dir="rtl" lang="fa" maxLength={80} value={name.fa} onChange={(e) => setName({ ...name, fa: e.target.value })} /></label>
        <label>{t('access.name.en')}<Input dir="ltr" lang="en" maxLength={80} value={name.en} onChange={(e) => setName({ ...name, en: e.target.value })} /></label>
        <span className="access-active"><Switch checked={active} disabled={!mayChange} onChange={setActive} aria-label={t('access.in-use')} />{t('access.in-use')}</span>
      </fieldset>
      <section aria-labelledby="group-roles">
        <h3 id="group-roles">{t('access.group.roles')}</h3>
        <RoleSelect value={roles} onChange={setRoles} disabled={!mayChange} title={t('access.group.roles')} />
      </section>
      <section aria-labelledby="group-members">
        <h3 id="group-members">{t('access.group.members', { count: members.length })}</h3>
        {mayChange && <LookUpSelect key={members.length} kind="person" title={t('access.group.add-member')} value={undefined} onChange={(id, called) => { setFound({ ...found, [id]: called }); if (!members.includes(id)) setMembers([...members, id]); }} />}
        <ul className="access-members">
          {members.map((id) => {
            const known = group.members.find((member) => member.id === id);
            return (
              <li key={id}>
                <Link to={`/access/people/${id}`}><bdi>{known ? label(known.name) : found[id]}</bdi></Link>
                <span className="muted">{known ? <bdi>{label(known.branch)}</bdi> : t('access.group.new-member')}</span>
                {known && !known.active && <span className="access-off">{t('people.inactive')}</span>}
                {mayChange && <IconButton label={t('access.group.remove-member')} icon={<Trash2 size={15} strokeWidth={1.7} />} onClick={() => setMembers(members.filter((one) => one !== id))} />}
              </li>
            );
          })}
        </ul>
      </section>
      {changed && (
        <footer className="access-keep">
          <Input value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} placeholder={t('access.reason')} aria-label={t('access.reason')} />
          <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!reason.trim() || !name.fa.trim() || !name.en.trim()}>{t('access.keep')}</Button>
          <Button onClick={() => { setName(group.name); setActive(group.active); setRoles(group.roles); setMembers(was); change.reset(); }}>{t('access.undo')}</Button>
          {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
        </footer>
      )}
    </form>
  );
}
