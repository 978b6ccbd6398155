import { createDatabase, type Database, type DatabaseOptions } from '../../db/unit-of-work';
import { testDatabase, type TestDatabase } from './test-database';

/** A migrated database of this test file alone, opened as the application opens it; `ready` is told of it before the tests. */
export function openedDatabase(options: DatabaseOptions, ready: (database: Database) => void): void {
  let installed: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    installed = await testDatabase();
    database = createDatabase(installed.appUrl, options);
    ready(database);
  });
  afterAll(async () => {
    await database?.close();
    await installed?.drop();
  });
}
