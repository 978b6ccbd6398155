import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentExample, readEnvironment, requireConnections } from './environment';
import { projectRoot } from './paths';

test('.env.example is current (npm run env:example writes it)', () => {
  expect(readFileSync(join(projectRoot, '.env.example'), 'utf8')).toBe(environmentExample());
});

test('defaults are those of one machine; an empty variable counts as absent', () => {
  const environment = readEnvironment({ PORT: '', DATABASE_URL: '' });
  expect(environment).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', TEMPORAL_NAMESPACE: 'default', ZAMEN_DATA: '.zamen' });
  expect(environment.DATABASE_URL).toBeUndefined();
});

test('a wrong variable is named in one sentence', () => {
  expect(() => readEnvironment({ PORT: '99999', TEMPORAL_ADDRESS: 'nowhere' }))
    .toThrow(/^The configuration is wrong: PORT \(.+\), TEMPORAL_ADDRESS \(must be host:port\); correct it/);
});

test('API and worker say which connection is missing', () => {
  expect(() => requireConnections(readEnvironment({ DATABASE_URL: 'postgres://a/b' }))).toThrow(/^TEMPORAL_ADDRESS must be set/);
  expect(() => requireConnections(readEnvironment({}))).toThrow(/^DATABASE_URL and TEMPORAL_ADDRESS must be set/);
});
