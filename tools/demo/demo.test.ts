import { createRequest } from '../../contracts/requests';
import { roleNames } from '../../contracts/roles';
import { newSerials } from '../../contracts/serials';
import { newPlan } from '../../contracts/warranty-plans';
import { unitsOf } from '../../domain/serials/asked-units';
import { newArticle } from '../../contracts/articles';
import { newFault, newTemplate } from '../../contracts/knowledge';
import { itemId, items } from './catalogue';
import { demoAnswers, demoArticles, demoFaults } from './knowledge';
import { demoAccounts, loadDemo, prepareDemo } from './load';
import { agents } from './organisation';
import { agentPeople, staff } from './people';
import { plans } from './plans';
import { makeScenarios, statusesLeftOut } from './scenarios';
import { makeUnits } from './units';

test('the demo company has the size that is promised, and an account a role', () => {
  expect([staff.length, agents.length, agentPeople.length, items.length]).toEqual([40, 12, 12, 300]);
  expect(new Set(items.map(({ code }) => code)).size).toBe(300);
  expect(new Set([...staff, ...agentPeople].map(({ login }) => login)).size).toBe(52);
  expect([...new Set(staff.map(({ role }) => role)), 'agent'].sort()).toEqual([...roleNames].sort());
  expect(demoAccounts.map(({ login }) => login)).toEqual(['admin', 'manager', 'reception', 'supervisor', 'technician', 'qc', 'delivery', 'agent']);
});

test('two hundred requests over every status, the same for the same day, each as the API takes it', () => {
  const scenarios = makeScenarios('2026-11-22');
  expect(scenarios).toHaveLength(200);
  expect(statusesLeftOut()).toEqual([]);
  expect(makeScenarios('2026-11-22')).toEqual(scenarios);
  expect(scenarios.filter(({ request }) => !createRequest.safeParse(request).success)).toEqual([]);
  expect(scenarios.filter(({ createdBy }) => createdBy === '')).toEqual([]);
  const serials = scenarios.flatMap(({ request }) => request.serial ?? []);
  expect(new Set(serials).size).toBe(serials.length);
});

test('five thousand units, each once, in calls as the API takes them; the devices of the requests are among them', () => {
  const scenarios = makeScenarios('2026-11-22');
  const calls = makeUnits('2026-11-22', scenarios);
  expect(calls.filter((call) => !newSerials.safeParse(call).success)).toEqual([]);
  const units = calls.flatMap((call) => {
    const named = unitsOf(newSerials.parse(call));
    return named.ok ? named.value.map(({ serial }) => `${call.itemId} ${serial}`) : [];
  });
  expect(units).toHaveLength(5_000);
  expect(new Set(units).size).toBe(5_000);
  expect(scenarios.filter(({ request }) => request.serial && !units.includes(`${request.itemId} ${request.serial}`))).toEqual([]);
  expect(calls.filter(({ madeOn, soldOn }) => madeOn! > '2026-11-22' || (soldOn && soldOn > '2026-11-22'))).toEqual([]);
});

test('plans of warranty as the API takes them', () => { expect(plans.filter((plan) => !newPlan.safeParse(plan).success)).toEqual([]); });

test('what the company knows, as the API takes it; every fault and part that is named is there', () => {
  const [codes, parts] = [new Map(demoFaults.map(({ code, kind }) => [code, kind])), new Set(items.filter(({ kind }) => kind === 'part').map(({ code }) => itemId(code)))];
  expect(codes.size).toBe(demoFaults.length);
  expect(demoFaults.filter(({ below, kind, ...fault }) => !newFault.safeParse({ ...fault, kind, parentId: null }).success || (below !== null && codes.get(below) !== kind) || fault.parts.some((part) => !parts.has(part)))).toEqual([]);
  expect(demoArticles.filter(({ faults, about, ...article }) => !newArticle.safeParse({ ...article, about: { ...about, faults: [] } }).success || faults.some((code) => !codes.has(code)))).toEqual([]);
  expect(demoAnswers.filter((answer) => !newTemplate.safeParse(answer).success)).toEqual([]);
});

test('is refused in production', async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await expect(prepareDemo('postgres://nobody')).rejects.toThrow('not for production');
  await expect(loadDemo('http://nobody')).rejects.toThrow('not for production');
  process.env.NODE_ENV = before;
});
