import { randomBytes } from 'node:crypto';
import { appRole, cloneDatabase, connectionUrl, dropDatabase, ownerRole } from '../../db/provision';
import { stackVariables } from './stack-variables';

export interface TestDatabase {
  /** Connection of the owner, who passes row-level security. */
  ownerUrl: string;
  /** Connection of the application: not superuser, held by row-level security. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of this test file alone: `beforeAll` it, `drop` it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const admin = process.env[stackVariables.admin];
  const template = process.env[stackVariables.template];
  if (!admin || !template) throw new Error('no test stack: name the file *.db.test.ts or *.temporal.test.ts');
  const name = `zamen_test_${randomBytes(6).toString('hex')}`;
  await cloneDatabase(admin, template, name);
  return {
    ownerUrl: connectionUrl(admin, name, ownerRole, 'owner'),
    appUrl: connectionUrl(admin, name, appRole, 'app'),
    drop: () => dropDatabase(admin, name),
  };
}
