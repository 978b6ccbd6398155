import { dataFolderAt, runningOwner } from '../main/supervisor/data-folder';
import { readEnvironment } from '../platform/environment';
import { dataFolder } from '../platform/paths';
import { SentenceError } from '../platform/sentence-error';

/** The database that a command works on: the one that is set, else that of the product which runs on this machine. `start`: how one starts it first. */
export function knownDatabase(start = 'npm start'): string {
  const url = readEnvironment().DATABASE_URL ?? runningOwner(dataFolderAt(dataFolder()))?.databaseOwnerUrl;
  if (!url) throw new SentenceError(`No database is known: start Zamen on this machine first ("${start}"), or set DATABASE_URL.`);
  return url;
}
