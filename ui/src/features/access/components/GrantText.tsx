import type { PersonAccess } from '@contracts/access';
import { statuses } from '@contracts/statuses';
import { useText } from '../../../app/use-text';
import { useRoleName } from '../use-role-name';

/** One line of a role in words: whose it is, how far it reaches, what it is limited by. */
export function GrantText({ grant }: { grant: PersonAccess['grants'][number] }) {
  const { t, label, money, unitName } = useText();
  const roleName = useRoleName();
  const parts = [
    roleName(grant.role), t(`access.scope.${grant.scope}`), ...(grant.statuses ? [t('access.in-statuses', { statuses: grant.statuses.map((status) => label(statuses[status].label)).join(t('list.comma')) })] : []),
    ...(grant.amountLimit === null ? [] : [t('access.up-to', { amount: `${money(grant.amountLimit)} ${unitName}` })]),
  ];
  return <bdi>{parts.join(' · ')}</bdi>;
}
