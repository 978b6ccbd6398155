import { checkDiagrams } from './check';
import { readOptions, usage } from './options';
import { Refusal } from './refusal';
import { runDiagram } from './run';
import type { Voice } from './voice';

const voice: Voice = {
  line: (value) => { process.stdout.write(`${JSON.stringify(value)}\n`); },
  say: (sentence) => { process.stderr.write(`${sentence}\n`); },
};

/** What is refused ends in one line that says why, and with 1. */
function refuse(error: unknown): number {
  const refusal = error instanceof Refusal ? error : new Refusal('failed', `It failed: ${error instanceof Error ? error.message : String(error)}.`);
  voice.line({ refused: refusal.findings });
  voice.say(refusal.message);
  if (refusal.findings[0]?.rule === 'usage') voice.say(usage);
  return 1;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options) return options.command === 'run' ? runDiagram(options, voice) : checkDiagrams(options, voice);
  voice.say(usage);
  return 0;
}

// whoever reads may have enough of it
process.stdout.on('error', () => process.exit());

void main().catch(refuse).then((code) => { process.exitCode = code; });
