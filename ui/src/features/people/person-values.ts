import type { NewPerson, PersonDetail } from '@contracts/people';

export type PersonValues = Omit<NewPerson, 'login'>;

export const noPerson: PersonValues = { name: { fa: '', en: '' }, roles: [], branch: null, unit: null, agent: null, allBranches: false };
export const valuesOf = ({ name, roles, branch, unit, agent, allBranches }: PersonDetail): PersonValues => ({ name, roles, allBranches, unit: unit?.code ?? null, agent: agent?.code ?? null, branch: branch.code });

/** An agent's person belongs to the agency alone; the branch in the form then only says where the agency is looked for. */
export const isAgents = ({ roles }: Pick<PersonValues, 'roles'>): boolean => roles.includes('agent');
export const sent = (values: PersonValues): PersonValues => (isAgents(values) ? { ...values, branch: null, unit: null, allBranches: false } : { ...values, agent: null });
export const isComplete = (values: PersonValues): boolean => values.name.fa.trim() !== '' && values.name.en.trim() !== '' && values.roles.length > 0 && (isAgents(values) ? values.agent !== null : values.branch !== null);
