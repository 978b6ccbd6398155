import { SentenceError } from '../../platform/sentence-error';

export interface StartOptions {
  port?: number;
  reset: boolean;
  /** Answers the question of `--reset` for scripts. */
  yes: boolean;
  /** What the first start puts into an empty database: the whole demo company, only its people and goods, or nothing. */
  demo: 'full' | 'people' | 'none';
}

export const usage = 'npm start [-- --port N] [--reset [--yes]] [--demo-people | --no-demo]';

/** What stands after `npm start --`; an unknown word is refused with the usage. */
export function parseOptions(args: string[]): StartOptions {
  const options: StartOptions = { reset: false, yes: false, demo: 'full' };
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, inline] = word.split('=', 2);
    if (name === '--port') options.port = parsePort(inline ?? rest.shift());
    else if (word === '--reset') options.reset = true;
    else if (word === '--yes') options.yes = true;
    else if (word === '--no-demo') options.demo = 'none';
    else if (word === '--demo-people') options.demo = 'people';
    else throw new SentenceError(`"${word}" is not understood; usage: ${usage}.`);
  }
  return options;
}

function parsePort(text: string | undefined): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SentenceError(`--port wants a number from 1 to 65535, not "${text ?? ''}"; usage: ${usage}.`);
}
