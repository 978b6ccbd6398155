import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PersonDetail } from '@contracts/people';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../account/account.css';
import '../../places/places.css';
import '../../settings/settings.css';
import { useRoleName } from '../../access/use-role-name';
import { HandOverDialog } from '../../inbox/components/HandOverDialog';
import { useMay } from '../../session/use-me';
import { personDetail, usePersonChange } from '../api/people';
import '../people.css';
import { sent, valuesOf } from '../person-values';
import { AccessSection } from './AccessSection';
import { ChangePerson } from './ChangePerson';
import { HistorySection } from './HistorySection';
import { ResetPasswordDialog } from './ResetPasswordDialog';
import { SwitchOffDialog } from './SwitchOffDialog';

/** One account: place and roles, where it is signed in, what was done with it. */
export function PersonPage() {
  const id = useParams().personId ?? '';
  const { t } = useText();
  const { data, error, isPending, refetch } = useQuery(personDetail(id));
  return (
    <div className="account">
      <header className="page-head"><Link to="/people">{t('people.title')}</Link></header>
      <div className="account-body">
        {isPending ? <SkeletonLines rows={8} /> : !data ? <Failure error={error} retry={() => void refetch()} /> : <><Head person={data} /><AccessSection person={data} /><HistorySection id={id} /></>}
      </div>
    </div>
  );
}

function Head({ person }: { person: PersonDetail }) {
  const text = useText();
  const { t, label } = text;
  const roleName = useRoleName();
  const { message } = App.useApp();
  const [open, setOpen] = useState<'change' | 'password' | 'hand-over' | 'switch-off' | null>(null);
  const change = usePersonChange(person.id);
  const [mayExplain, mayGive] = [useMay('access.read'), useMay('task.assign')];
  const { name, login, active, branch, unit, agent } = person;
  const turn = (): void => change.mutate({ revision: person.revision, change: { ...sent(valuesOf(person)), active: !active } }, {
    onSuccess: () => void message.success(t(active ? 'people.deactivated' : 'people.activated')),
  });
  const handOver = mayGive && <Button onClick={() => setOpen('hand-over')}>{t('people.hand-over')}</Button>;
  return (
    <section className="account-section" aria-labelledby="person">
      <div className="account-who">
        <Avatar name={name} size={44} />
        <span>
          <strong id="person" role="heading" aria-level={1}><bdi>{label(name)}</bdi></strong>
          <span className="muted"><bdi dir="ltr">{login}</bdi>{!active && <> · <span className="people-state">{t('people.inactive')}</span></>}{active && person.oneTimePassword && <> · <span className="people-wait">{t('people.one-time')}</span></>}</span>
        </span>
      </div>
      <dl className="place-facts">
        <div><dt>{t('people.roles')}</dt><dd>{person.roles.map(roleName).join(t('list.comma'))}</dd></div>
        <div><dt>{t('people.branch')}</dt><dd><bdi>{label(branch.name)}</bdi>{person.allBranches && <span className="muted"> · {t('people.all-branches')}</span>}</dd></div>
        {agent ? <div><dt>{t('people.agency')}</dt><dd><bdi>{agent.name}</bdi></dd></div> : <div><dt>{t('people.unit')}</dt><dd>{unit ? <bdi>{label(unit.name)}</bdi> : t('people.unit-none')}</dd></div>}
        <div><dt>{t('people.since')}</dt><dd>{text.date(person.createdAt)}</dd></div>
        {mayExplain && <div><dt>{t('people.rights')}</dt><dd><Link to={`/access/people/${person.id}`}>{t('people.what-they-may')}</Link></dd></div>}
      </dl>
      {!person.mayManage ? <><p className="muted">{t('people.not-yours')}</p>{handOver && <div className="setting-form-end">{handOver}</div>}</> : open === 'change' ? <ChangePerson person={person} onClose={() => setOpen(null)} /> : (
        <div className="setting-form-end">
          <Button onClick={() => setOpen('change')}>{t('people.change')}</Button>
          {active && <Button onClick={() => setOpen('password')}>{t('people.reset')}</Button>}
          {handOver}
          {active
            ? <Button loading={change.isPending} onClick={() => setOpen('switch-off')}>{t('people.deactivate')}</Button>
            : <Button loading={change.isPending} onClick={turn}>{t('people.activate')}</Button>}
        </div>
      )}
      <Refusal inset of={[change]} />
      {open === 'hand-over' && <HandOverDialog person={person} onClose={() => setOpen(null)} />}
      {open === 'switch-off' && <SwitchOffDialog person={person} onHandOver={() => setOpen('hand-over')} onSwitchOff={() => { setOpen(null); turn(); }} onClose={() => setOpen(null)} />}
      {open === 'password' && <ResetPasswordDialog person={person} onClose={() => setOpen(null)} />}
    </section>
  );
}
