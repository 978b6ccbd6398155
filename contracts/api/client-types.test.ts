import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('the types of the interface’s client are those of the document', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', join('tools', 'api-types.ts'), '--check'], { cwd: join(__dirname, '..', '..'), encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, 'ui/src/generated/api.d.ts is up to date\n']);
}, 60_000);
