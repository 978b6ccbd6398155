import { covers } from '@contracts/list-filters';
import { statuses, statusNames } from '@contracts/statuses';
import { useText } from '../../app/use-text';
import { StatusTag } from '../../components/StatusTag';
import type { NameOption } from './filter-kinds';

export function useStatuses(): NameOption[] {
  const { label } = useText();
  return statusNames.map((name) => ({ value: name, name: label(statuses[name].label), shown: <StatusTag status={name} /> }));
}
export function usePriorities(): NameOption[] {
  const { t } = useText();
  return ['3', '2', '1', '0'].map((name) => ({ value: name, name: t(`priority.${name}`) }));
}
export function useCovers(): NameOption[] {
  const { t } = useText();
  return covers.map((name) => ({ value: name, name: t(`filters.warranty.${name}`) }));
}
