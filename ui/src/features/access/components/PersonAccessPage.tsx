import { useQuery } from '@tanstack/react-query';
import { UserRoundSearch } from 'lucide-react';
import { useNavigate } from 'react-router';
import { actions } from '@contracts/actions';
import { moduleNames, modules } from '@contracts/modules';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { personAccess } from '../api/access';
import { GrantText } from './GrantText';
import { MayThey } from './MayThey';
import '../access.css';

/** What somebody may do at all, and whether they may do this one thing, with the reason. */
export function PersonAccessPage({ personId }: { personId: string | undefined }) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <div className="access-person">
      <div className="access-choose"><LookUpSelect kind="person" title={t('access.whose')} value={undefined} onChange={(id) => void navigate(`/access/people/${id}`)} /></div>
      {personId ? <PersonAccessPanel personId={personId} /> : <Placeholder icon={UserRoundSearch} title={t('access.choose.people')}>{t('access.choose.people.text')}</Placeholder>}
    </div>
  );
}

export function PersonAccessPanel({ personId }: { personId: string }) {
  const { t, label } = useText();
  const { data, error, isPending, refetch } = useQuery(personAccess(personId));
  if (isPending) return <SkeletonLines rows={8} height={46} />;
  if (!data) return <Failure error={error} retry={() => void refetch()} />;
  const { person } = data;
  const hidden = moduleNames.filter((module) => !data.modules.includes(module));
  const inOrder = actions.flatMap((action) => data.grants.filter((grant) => grant.action === action));
  return (
    <article className="access-of">
      <header>
        <h2><bdi>{label(person.name)}</bdi></h2>
        <p className="muted"><bdi dir="ltr">{person.login}</bdi> · <bdi>{person.agent ?? label(person.branch)}</bdi>{person.allBranches && <> · {t('access.every-branch')}</>}{person.unit && <> · <bdi>{label(person.unit)}</bdi></>}{!data.active && <> · {t('people.inactive')}</>}</p>
      </header>
      <MayThey personId={personId} />
      <section aria-labelledby="their-roles">
        <h3 id="their-roles">{t('access.their-roles')}</h3>
        {data.roles.length === 0 ? <p className="muted">{t('access.no-roles')}</p>
          : <ul className="access-sources">{data.roles.map(({ role, name, group }) => <li key={`${role} ${group?.en ?? ''}`}><bdi>{label(name)}</bdi><span className="muted">{group ? t('access.through-group', { group: label(group) }) : t('access.own-role')}</span></li>)}</ul>}
        {hidden.length > 0 && <p className="muted">{t('access.hidden-modules', { modules: hidden.map((module) => label(modules[module])).join(t('list.comma')) })}</p>}
      </section>
      <section aria-labelledby="their-rights">
        <h3 id="their-rights">{t('access.their-rights')}</h3>
        <ul className="access-sources">{inOrder.map((grant, index) => <li key={index}><span>{t(`right.${grant.action}`)}</span><span className="muted"><GrantText grant={grant} /></span></li>)}</ul>
      </section>
    </article>
  );
}
