import { backoffSeconds, keepAlive, type Running } from './keep-alive';

function part() {
  const runs: { crash: () => void }[] = [];
  let stopped = 0;
  const launch = async (): Promise<Running> => {
    let crash: () => void = () => undefined;
    const exited = new Promise<void>((resolve) => { crash = resolve; });
    runs.push({ crash });
    return { exited, stop: async () => { stopped += 1; crash(); } };
  };
  return { launch, runs, stopped: () => stopped };
}

const soon = async () => { await new Promise((resolve) => { setImmediate(resolve); }); };

test('pauses grow to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(backoffSeconds)).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

test('a crashed part is started again, with growing pauses, and a long healthy run forgives', async () => {
  const { launch, runs } = part();
  const waits: number[] = [];
  let clock = 0;
  await keepAlive({ name: 'worker', launch, say: () => undefined, wait: async (ms) => { waits.push(ms); }, now: () => clock });
  for (let crash = 0; crash < 3; crash += 1) {
    runs.at(-1)?.crash();
    await soon();
  }
  clock += 61_000;
  runs.at(-1)?.crash();
  await soon();
  expect(runs).toHaveLength(5);
  expect(waits).toEqual([1_000, 2_000, 4_000, 1_000]);
});

test('a start that fails is tried again', async () => {
  const { launch, runs } = part();
  const said: string[] = [];
  let broken = false;
  const flaky = async () => {
    if (broken) { broken = false; throw new Error('port 4000 is in use'); }
    return launch();
  };
  await keepAlive({ name: 'api', launch: flaky, say: (text) => said.push(text), wait: async () => undefined });
  broken = true;
  runs[0]?.crash();
  await soon();
  expect(runs).toHaveLength(2);
  expect(said).toEqual([
    'api ended unexpectedly; it is started again in 1 s', 'api: port 4000 is in use',
    'api ended unexpectedly; it is started again in 2 s', 'api runs again',
  ]);
});

test('stopped is stopped: nothing starts it again', async () => {
  const { launch, runs, stopped } = part();
  const kept = await keepAlive({ name: 'api', launch, say: () => undefined, wait: async () => undefined });
  await kept.stop();
  await soon();
  expect([runs.length, stopped()]).toEqual([1, 1]);
});

test('the error of the first start is the caller\'s', async () => {
  await expect(keepAlive({ name: 'api', launch: async () => { throw new Error('no'); }, say: () => undefined })).rejects.toThrow('no');
});
