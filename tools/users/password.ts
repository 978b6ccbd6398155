import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SentenceError } from '../../platform/sentence-error';

/** Asks for the password twice without showing it; without a terminal it is what the standard input holds. */
export async function readPassword(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  if (!input.isTTY) return (await text(input)).replace(/\r?\n$/, '');
  const first = await ask('Password: ', input, output);
  if (first !== await ask('The same again: ', input, output)) throw new SentenceError('The two passwords differ: nothing was changed.');
  return first;
}

async function ask(question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  output.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const lines = createInterface({ input, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('SIGINT', () => { reject(new SentenceError('Nothing was changed.')); });
      lines.once('close', () => { reject(new SentenceError('Nothing was changed.')); });
      lines.question('', resolve);
    });
  } finally {
    lines.close();
    output.write('\n');
  }
}
