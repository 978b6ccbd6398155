import { Select } from 'antd';
import { useOfferedRoles, useRoleName } from '../use-role-name';

/** Chooses roles; one that is out of use is only offered where it is chosen already. */
export function RoleSelect({ value, onChange, title, disabled = false }: { value: string[]; onChange: (roles: string[]) => void; title: string; disabled?: boolean }) {
  const roleName = useRoleName();
  const options = useOfferedRoles(value).map((key) => ({ value: key, label: roleName(key) }));
  return <Select<string[]> className="access-roles" mode="multiple" disabled={disabled} value={value} onChange={onChange} options={options} placeholder={title} aria-label={title} showSearch={{ optionFilterProp: 'label' }} />;
}
