import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select, Switch } from 'antd';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { peoplePlaces } from '../api/people';
import { isAgents, type PersonValues } from '../person-values';

/** What is the same of an account that is made and of one that is changed: names, roles, place. */
export function PersonFields({ value, onChange, autoFocus = false }: { value: PersonValues; onChange: (value: PersonValues) => void; autoFocus?: boolean }) {
  const { t, label } = useText();
  const { data } = useQuery(peoplePlaces);
  const ofAgent = isAgents(value);
  const offer = (kind: 'branch' | 'unit' | 'agent', chosen: string | null, branch?: string | null) => (data?.items ?? []).filter((one) => one.kind === kind && (branch === undefined || one.branch === branch) && (one.active || one.code === chosen))
    .map(({ code, name }) => ({ value: code, label: label(name) }));
  const roleName = useRoleName();
  const offered = useOfferedRoles(value.roles);
  const place = ofAgent ? value.agent : value.unit;
  return (
    <>
      <NameFields id="person-name" value={value.name} onChange={(name) => onChange({ ...value, name })} autoFocus={autoFocus} />
      <span className="place-label" id="person-roles">{t('people.roles')}</span>
      <fieldset className="scopes" aria-labelledby="person-roles">
        {offered.map((role) => (
          <Checkbox
            key={role} checked={value.roles.includes(role)} disabled={role === 'agent' ? !ofAgent && value.roles.length > 0 : ofAgent}
            onChange={(e) => onChange({ ...value, roles: e.target.checked ? [...value.roles, role] : value.roles.filter((one) => one !== role), unit: null, agent: null })}
          >{roleName(role)}</Checkbox>
        ))}
      </fieldset>
      <label htmlFor="person-branch">{t('people.branch')}</label>
      <Select
        id="person-branch" value={value.branch ?? undefined} placeholder={t('people.branch-choose')} onChange={(branch: string) => onChange({ ...value, branch, unit: null, agent: null })}
        options={offer('branch', value.branch)}
      />
      <label htmlFor="person-place">{t(ofAgent ? 'people.agency' : 'people.unit')}</label>
      <Select
        id="person-place" allowClear={!ofAgent} disabled={value.branch === null} value={place ?? undefined} placeholder={t(ofAgent ? 'people.agency-choose' : 'people.unit-none')}
        onChange={(code: string | undefined) => onChange({ ...value, ...(ofAgent ? { agent: code ?? null } : { unit: code ?? null }) })}
        options={offer(ofAgent ? 'agent' : 'unit', place, value.branch)}
      />
      {data?.mayGiveAll && !ofAgent && <label className="place-switch"><Switch checked={value.allBranches} onChange={(allBranches) => onChange({ ...value, allBranches })} />{t('people.all-branches')}</label>}
    </>
  );
}
