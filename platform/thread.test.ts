import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createThread, type Thread } from './thread';

let folder: string;
let thread: Thread<{ do: string; n?: number }, number>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
  writeFileSync(join(folder, 'work.ts'), `import { answerInThread } from '${join(__dirname, 'answer-in-thread').replaceAll('\\', '/')}';
    answerInThread((input: { do: string; n?: number }): number => {
      if (input.do === 'fail') throw new Error('it cannot be done');
      if (input.do === 'die') process.exit(3);
      const end = Date.now() + (input.do === 'work' ? 300 : 0);
      while (Date.now() < end);
      return input.n! * 2;
    });`);
  thread = createThread(join(folder, 'work.ts'));
});
afterAll(async () => { await thread.close(); rmSync(folder, { recursive: true }); });

describe('a thread', () => {
  it('does one piece after another, while the program goes on', async () => {
    let beats = 0;
    const beating = setInterval(() => { beats += 1; }, 20);
    expect(await Promise.all([thread.run({ do: 'work', n: 1 }), thread.run({ do: 'work', n: 2 }), thread.run({ do: 'say', n: 3 })])).toEqual([2, 4, 6]);
    clearInterval(beating);
    expect(beats).toBeGreaterThan(5);
  });

  it('says what failed, and goes on', async () => {
    await expect(thread.run({ do: 'fail' })).rejects.toThrow('it cannot be done');
    expect(await thread.run({ do: 'say', n: 4 })).toBe(8);
  });

  it('that remembers is over when it died', async () => {
    const remembering = createThread<{ do: string; n?: number }, number>(join(folder, 'work.ts'), { remembers: true });
    expect(await remembering.run({ do: 'say', n: 6 })).toBe(12);
    await expect(remembering.run({ do: 'die' })).rejects.toThrow('has ended with 3');
    await expect(remembering.run({ do: 'say', n: 7 })).rejects.toThrow('has ended with 3');
  });

  it('begins anew after it died; what it had in hand is refused', async () => {
    await expect(thread.run({ do: 'die' })).rejects.toThrow('has ended with 3');
    expect(await thread.run({ do: 'say', n: 5 })).toBe(10);
  });
});
