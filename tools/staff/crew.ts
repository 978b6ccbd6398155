import { roleNames, type Role } from '../../contracts/roles';
import { StaffClient } from './client';
import type { Credentials } from './http-session';
import { patiently, type Patience } from './patience';

/** One person at work. */
export interface Person { client: StaffClient; role: Role; branchId: string; id: string; login: string }

/** Signs everybody in, a few at a time: each sign-in costs the server a password hash. */
export async function signInCrew(baseUrl: string, accounts: readonly Credentials[], patience: Patience): Promise<Person[]> {
  const people: Person[] = [];
  const waiting = [...accounts];
  const signIn = async (): Promise<void> => {
    for (let account = waiting.shift(); account; account = waiting.shift()) {
      const client = new StaffClient({ baseUrl, ...account });
      const me = await patiently(() => client.signIn(), patience);
      const role = roleNames.find((name) => me.roles.includes(name));
      if (role) people.push({ client, role, branchId: me.branch.id, id: me.id, login: me.login });
    }
  };
  await Promise.all([signIn(), signIn(), signIn()]);
  return people.sort((a, b) => a.login.localeCompare(b.login));
}

/** The first person of a role. */
export function anyOf(people: readonly Person[], role: Role): Person {
  const person = people.find((one) => one.role === role);
  if (!person) throw new Error(`Nobody of the role ${role} is at work`);
  return person;
}
