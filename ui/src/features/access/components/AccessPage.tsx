import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound, Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useParams } from 'react-router';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { useMay } from '../../session/use-me';
import { groupList, roleList } from '../api/access';
import '../../requests/requests.css';
import '../access.css';
import { GroupPanel } from './GroupPanel';
import { NewDialog } from './NewDialog';
import { PersonAccessPage } from './PersonAccessPage';
import { RolePanel } from './RolePanel';

const parts = ['roles', 'groups', 'people'] as const;
type Part = (typeof parts)[number];

/** Who may do what: roles with their rights, groups of people, and answers about a person. */
export function AccessPage() {
  const { t } = useText();
  const asked = useParams();
  const part = parts.find((one) => one === asked['part']) ?? 'roles';
  const key = asked['key'];
  const [making, setMaking] = useState(false);
  const mayChange = useMay('access.change');
  return (
    <div className={key && part !== 'people' ? 'access access-open' : 'access'}>
      <header className="page-head">
        <h1>{t('access.title')}</h1>
        <nav className="access-parts" aria-label={t('access.parts')}>{parts.map((one) => <NavLink key={one} className="chip" to={`/access/${one}`}>{t(`access.part.${one}`)}</NavLink>)}</nav>
        {mayChange && part !== 'people' && <Button className="access-new" icon={<Plus size={15} strokeWidth={1.7} aria-hidden />} onClick={() => setMaking(true)}>{t(`access.new.${part}`)}</Button>}
      </header>
      {part === 'people' ? <PersonAccessPage key={key ?? ''} personId={key} /> : (
        <div className="access-both">
          <section className="access-list" aria-label={t(`access.part.${part}`)}>{part === 'roles' ? <Roles /> : <Groups />}</section>
          <section className="access-panel" aria-label={t(`access.one.${part}`)}>
            {!key ? <Placeholder icon={part === 'roles' ? KeyRound : UsersRound} title={t(`access.choose.${part}`)}>{t(`access.choose.${part}.text`)}</Placeholder>
              : part === 'roles' ? <RolePanel key={key} roleKey={key} /> : <GroupPanel key={key} groupId={key} />}
          </section>
        </div>
      )}
      {making && part !== 'people' && <NewDialog part={part} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Roles() {
  const { t, label } = useText();
  const { data, error, isPending, refetch } = useQuery(roleList);
  if (isPending) return <SkeletonLines rows={8} height={52} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  return <ul>{data.items.map((role) => <li key={role.key}><Row part="roles" to={role.key} name={label(role.name)} code={role.key} off={!role.active} count={t('access.count.role', { people: role.people, groups: role.groups })} /></li>)}</ul>;
}

function Groups() {
  const { t, label } = useText();
  const { data, error, isPending, refetch } = useQuery(groupList);
  if (isPending) return <SkeletonLines rows={8} height={52} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Placeholder icon={UsersRound} title={t('access.groups.none')}>{t('access.groups.none.text')}</Placeholder>;
  return <ul>{data.items.map((group) => <li key={group.id}><Row part="groups" to={group.id} name={label(group.name)} code={group.key} off={!group.active} count={t('access.count.group', { members: group.members, roles: group.roles.length })} /></li>)}</ul>;
}

function Row({ part, to, name, code, off, count }: { part: Part; to: string; name: string; code: string; off: boolean; count: string }) {
  const { t } = useText();
  return (
    <NavLink className="access-row" to={`/access/${part}/${to}`}>
      <span className="access-row-name"><strong><bdi>{name}</bdi></strong><bdi dir="ltr" className="muted">{code}</bdi></span>
      {off && <span className="access-off">{t('access.off')}</span>}
      <span className="muted access-row-count">{count}</span>
    </NavLink>
  );
}
