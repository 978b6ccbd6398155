import type { Result } from '../../contracts/errors';
import { createUserChange } from '../../domain/people/change-user';
import { createUserCreation } from '../../domain/people/create-user';
import type { UserOptions } from './options';

/** Does what the options of `npm run user:create` say; `password` is what was typed, where one is asked for. */
export async function act(deps: Parameters<typeof createUserCreation>[0], options: UserOptions, password: string): Promise<Result<object>> {
  const { login, roles, name, allBranches, branch, branchName, agent } = options;
  const place = { ...(branch && { branch }), ...(agent && { agent }) };
  if (options.act === 'create') {
    const made = await createUserCreation(deps)({ login, password, name: name!, roles, allBranches, ...place, ...(branchName && { branchName }) });
    return made.ok ? { ok: true, value: { ...made.value, roles } } : made;
  }
  const change = createUserChange(deps);
  if (options.act === 'password') return change(login, { password });
  if (options.act !== 'change') return change(login, { active: options.act === 'activate' });
  return change(login, { ...place, ...(name && { name }), ...(roles.length > 0 && { roles }), ...(allBranches && { allBranches }) });
}
