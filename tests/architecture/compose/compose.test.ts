import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { environmentSchema } from '../../../platform/environment';
import { projectRoot } from '../../../platform/paths';
import composeSpecification from './compose-spec.json';

interface Service { build?: string; command?: string[]; depends_on?: Record<string, { condition: string }>; environment?: Record<string, string>; volumes?: string[]; healthcheck?: object; restart?: string }
interface Compose { services: Record<string, Service>; volumes: Record<string, null> }

const file = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
const read = (text: string): Compose => parse(text, { merge: true }) as Compose;
const compose = read(file);
const services = Object.entries(compose.services);
/** Those that run our own image. */
const ours = services.filter(([, { build }]) => build !== undefined);

const ajv = new Ajv2020({ strict: false, allErrors: true });
const fits = ajv.compile(composeSpecification);

test('docker-compose.yml is a Compose file', () => {
  fits(compose);
  expect(fits.errors ?? []).toEqual([]);
});

test.each<[string, (broken: Compose) => void]>([
  ['a key that no service has', ({ services: { api } }) => { Object.assign(api!, { enviroment: {} }); }],
  ['a condition that there is not', ({ services: { api } }) => { api!.depends_on!.prepare!.condition = 'service_done'; }],
  ['a policy that there is not', ({ services: { api } }) => { Object.assign(api!, { init: 'maybe', pull_policy: 'sometimes' }); }],
  ['services as a list', (broken) => { Object.assign(broken, { services: [] }); }],
])('%s would be found', (_what, breaks) => {
  const broken = read(file);
  breaks(broken);
  expect(fits(broken)).toBe(false);
});

test('every time in it is one', () => {
  const times = [...file.matchAll(/\b(?:interval|timeout|start_period|stop_grace_period): (\S+)/g)].map((match) => match[1]!);
  expect(times).toHaveLength(13);
  expect(times.filter((time) => !/^(\d+(ms|s|m|h))+$/.test(time))).toEqual([]);
});

test('what it waits for, mounts and runs is there', () => {
  const names = new Set(Object.keys(compose.services));
  const mounts = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!));
  const programs = ours.flatMap(([, { command = [] }]) => command.filter((word) => /\.(ts|cjs)$/.test(word)));
  expect(services.flatMap(([, { depends_on = {} }]) => Object.keys(depends_on)).filter((name) => !names.has(name))).toEqual([]);
  expect(mounts.filter((mount) => (mount.startsWith('./') ? !existsSync(join(projectRoot, mount)) : !(mount in compose.volumes)))).toEqual([]);
  expect(programs).toHaveLength(3);
  expect(programs.filter((program) => !existsSync(join(projectRoot, program)))).toEqual([]);
  expect(existsSync(join(projectRoot, 'Dockerfile'))).toBe(true);
  // Who is waited for until it is healthy says when it is; who is waited for until it has ended does end.
  const waits = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
  expect(waits.filter(([name, { condition }]) => condition === 'service_healthy' && !compose.services[name]!.healthcheck)).toEqual([]);
  expect(waits.filter(([name, { condition }]) => condition === 'service_completed_successfully' && compose.services[name]!.restart !== 'no')).toEqual([]);
});

test('it sets only variables that Zamen reads, and asks only for those that its head names', () => {
  const known = new Set(Object.keys(environmentSchema.shape));
  expect(ours.flatMap(([, { environment = {} }]) => Object.keys(environment)).filter((name) => !known.has(name))).toEqual([]);
  const [head] = file.split('\nname: zamen');
  const asked = new Set([...file.matchAll(/\$\{([A-Z_]+):\?/g)].map((match) => match[1]!));
  expect([...asked].sort()).toEqual(['POSTGRES_PASSWORD', 'SEALING_KEYS', 'TEMPORAL_PASSWORD', 'ZAMEN_APP_PASSWORD', 'ZAMEN_OWNER_PASSWORD']);
  expect([...asked].filter((name) => !head!.includes(`${name}=`))).toEqual([]);
});
