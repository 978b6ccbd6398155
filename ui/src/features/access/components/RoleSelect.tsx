import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useText } from '../../../app/use-text';
import { roleNames } from '../api/access';

/** Chooses roles; one that is out of use is only offered where it is chosen already. */
export function RoleSelect({ value, onChange, title, disabled = false }: { value: string[]; onChange: (roles: string[]) => void; title: string; disabled?: boolean }) {
  const { label } = useText();
  const { data } = useQuery(roleNames);
  const options = (data?.items ?? []).filter(({ key, active }) => active || value.includes(key)).map(({ key, name }) => ({ value: key, label: label(name) }));
  return <Select<string[]> className="access-roles" mode="multiple" disabled={disabled} value={value} onChange={onChange} options={options} placeholder={title} aria-label={title} showSearch={{ optionFilterProp: 'label' }} />;
}
