import type { DemoAccount } from '../../main/supervisor/demo';
import { StaffClient } from '../staff/client';
import { ApiRefusal } from '../staff/refusal';
import { roles } from '../../contracts/roles';
import { carry, type Company } from './carry';
import { loadKnowledge } from './load-knowledge';
import { demoPassword, people } from './people';
import { plans } from './plans';
import { prepareCompany } from './prepare';
import { addDays, makeScenarios } from './scenarios';
import { makeUnits, promisedTo } from './units';

/** One a role; their logins are the names of their roles. */
export const demoAccounts: readonly DemoAccount[] = people.filter(({ login, role }) => login === role)
  .map(({ role, login, en }) => ({ role: roles[role].en, login, password: demoPassword, name: en }));

export async function prepareDemo(ownerUrl: string): Promise<void> {
  refuseInProduction();
  await prepareCompany(ownerUrl);
}

/** Requests that are carried at the same time: the demo fills in the background of somebody who looks around. */
const atOnce = 2;

/**
 * Two hundred requests over every status, the bank of serials, what the company knows and the plans of warranty, through the public API alone. A run that was ended goes on where it stood: each
 * request is found again by its external id and carried from where it is.
 */
export async function loadDemo(baseUrl: string): Promise<void> {
  refuseInProduction();
  const sessions = new Map<string, StaffClient>();
  const company: Company = {
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tehran' }).format(new Date()),
    as: (login) => {
      const session = sessions.get(login) ?? new StaffClient({ baseUrl, login, password: demoPassword });
      sessions.set(login, session);
      return session;
    },
  };
  const waiting = makeScenarios(company.today);
  const units = makeUnits(company.today, waiting);
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let scenario = waiting.shift(); scenario; scenario = waiting.shift()) {
      await carry(scenario, company).catch((error: unknown) => { failures.push(error instanceof Error ? error.message : String(error)); });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // Those that are there already are left as they are.
  const manager = company.as('manager');
  const added = [];
  for (const lot of units) added.push({ lot, results: (await manager.addSerials(lot)).results });
  await loadKnowledge(manager);
  for (const plan of plans) await manager.addWarrantyPlan(plan).catch((error: unknown) => { if (!(error instanceof ApiRefusal) || error.code !== 'warranty-plan.code-taken') throw error; });
  const { items } = await manager.listWarrantyPlans();
  for (const { lot, results } of added) {
    const [code, days] = promisedTo(lot);
    const plan = items.find((one) => one.code === code && one.active);
    const unitIds = results.flatMap(({ unitId }) => unitId ?? []);
    if (plan && days !== null && unitIds.length > 0) await manager.activateWarranties({ planId: plan.id, through: 'import', on: addDays(lot.soldOn!, days), unitIds });
  }
  if (failures.length > 0) throw new Error(`${failures.length} of its requests could not be carried, the first: ${failures[0]}`);
}

function refuseInProduction(): void {
  if (process.env.NODE_ENV === 'production') throw new Error('The demo company is not for production');
}
