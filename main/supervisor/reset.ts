import { createInterface } from 'node:readline/promises';
import { SentenceError } from '../../platform/sentence-error';
import { eraseData, type DataFolder } from './data-folder';

export interface ResetAnswers {
  yes: boolean;
  isTerminal: boolean;
  ask?: (question: string) => Promise<string>;
}

/** Erases the data after a "yes"; refuses, in one sentence, where nobody can be asked. */
export async function resetData(folder: DataFolder, { yes, isTerminal, ask = askOnTerminal }: ResetAnswers): Promise<void> {
  if (!yes) {
    if (!isTerminal) throw new SentenceError('--reset deletes all data and there is no terminal to ask on: add --yes if you mean it.');
    const answer = await ask(`This deletes all data in ${folder.path}. Type "yes" to go on: `);
    if (answer.trim().toLowerCase() !== 'yes') throw new SentenceError('Nothing was deleted.');
  }
  eraseData(folder);
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
