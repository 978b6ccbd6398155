import { createJournal } from '../db/journal';
import { createUserStore } from '../db/people/user-store';
import { createDatabase } from '../db/unit-of-work';
import { createPasswordHasher } from '../platform/password-hasher';
import { SentenceError } from '../platform/sentence-error';
import { textOf } from '../platform/message-text';
import { knownDatabase } from './known-database';
import { act } from './users/act';
import { parseUserOptions } from './users/options';
import { readPassword } from './users/password';

/** Makes an account, or changes one that is there: the way to the first administrator, since nobody can sign in before. */
async function run(): Promise<void> {
  const options = parseUserOptions(process.argv.slice(2));
  const url = knownDatabase('npm start -- --no-demo');
  const password = options.act === 'create' || options.act === 'password' ? await readPassword(process.stdin, process.stderr as NodeJS.WriteStream) : '';
  const database = createDatabase(url, { max: 2 });
  try {
    const done = await act({ unitOfWork: database.unitOfWork, users: createUserStore(), hasher: createPasswordHasher(), journal: createJournal() }, options, password);
    if (!done.ok) throw new SentenceError(`${done.error.code}: ${textOf(done.error.code, done.error.params ?? {}, options.language)}`);
    console.log(JSON.stringify(done.value));
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SentenceError ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});
