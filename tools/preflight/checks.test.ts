import { SentenceError } from '../../platform/sentence-error';
import { runChecks } from './checks';

test('every check is run and said, also after one that failed', async () => {
  const lines: string[] = [];
  const failed = await runChecks([
    { name: 'Node', run: async () => 'v20.20.2' },
    { name: 'port', run: async () => { throw new SentenceError('port 3000 is in use: stop the program that listens there, or set PORT'); } },
    { name: 'PostgreSQL', run: async () => 'embedded' },
  ], (line) => lines.push(line));
  expect(failed).toBe(1);
  expect(lines).toEqual([
    'ok      Node: v20.20.2',
    'FAILED  port: port 3000 is in use: stop the program that listens there, or set PORT',
    'ok      PostgreSQL: embedded',
  ]);
});
