import { useQuery } from '@tanstack/react-query';
import { Checkbox, Select, Switch } from 'antd';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { agentList, branchList, unitList } from '../../places/api/places';
import { isAgents, type PersonValues } from '../person-values';

/** What is the same of an account that is made and of one that is changed: names, roles, place. */
export function PersonFields({ value, onChange, autoFocus = false }: { value: PersonValues; onChange: (value: PersonValues) => void; autoFocus?: boolean }) {
  const { t, label } = useText();
  const list = useQuery(branchList).data;
  const branches = list?.items ?? [];
  const branchId = branches.find(({ code }) => code === value.branch)?.id ?? '';
  const [units, agents] = [useQuery(unitList(branchId)).data?.items ?? [], useQuery(agentList(branchId)).data?.items ?? []];
  const ofAgent = isAgents(value);
  const roleName = useRoleName();
  const offered = useOfferedRoles(value.roles);
  const place = ofAgent ? value.agent : value.unit;
  const places = ofAgent ? agents.map(({ code, name, active }) => ({ code, active, title: name })) : units.map(({ code, name, active }) => ({ code, active, title: label(name) }));
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
        options={branches.filter(({ active, code }) => active || code === value.branch).map((branch) => ({ value: branch.code, label: label(branch.name) }))}
      />
      <label htmlFor="person-place">{t(ofAgent ? 'people.agency' : 'people.unit')}</label>
      <Select
        id="person-place" allowClear={!ofAgent} disabled={branchId === ''} value={place ?? undefined} placeholder={t(ofAgent ? 'people.agency-choose' : 'people.unit-none')}
        onChange={(code: string | undefined) => onChange({ ...value, ...(ofAgent ? { agent: code ?? null } : { unit: code ?? null }) })}
        options={places.filter(({ active, code }) => active || code === place).map(({ code, title }) => ({ value: code, label: title }))}
      />
      {list?.mayAdd && !ofAgent && <label className="place-switch"><Switch checked={value.allBranches} onChange={(allBranches) => onChange({ ...value, allBranches })} />{t('people.all-branches')}</label>}
    </>
  );
}
