import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../platform/ports';
import { findTemporalBinary } from '../../platform/temporal-binary';
import { demoAccounts } from '../../tools/demo/load';
import type { Benchmark } from '../benchmark';
import { busySeconds } from '../stack/cpu';
import { median } from '../statistics';
import { cleanCheckout } from './checkout';
import { startProduct } from './started';

/** `npm start` to a usable inbox: on a clean clone with everything downloaded and no data, and again on the data it made. */
export const startBench: Benchmark = async ({ full, say, atEnd }) => {
  const [colds, warms] = full ? [5, 5] : [2, 3];
  await findTemporalBinary(say);
  const account = demoAccounts.find(({ login }) => login === 'reception');
  if (!account) throw new Error('The demo company has no reception');
  const [cold, warm]: [number[], number[]] = [[], []];
  const [began, busy] = [performance.now(), busySeconds()];
  for (let round = 0; round < colds; round += 1) {
    const checkout = cleanCheckout();
    const data = mkdtempSync(join(tmpdir(), 'zamen-start-data-'));
    chmodSync(data, 0o755);
    const remove = () => { checkout.remove(); rmSync(data, { recursive: true, force: true }); };
    atEnd(remove);
    const options = { folder: checkout.folder, data: join(data, 'zamen'), account, logFile: join(data, 'start.log') };
    const first = await startProduct({ ...options, port: await freePort() });
    cold.push(first.seconds);
    say(`cold: ${first.seconds.toFixed(1)} s`);
    await first.stop();
    for (let again = 0; round === colds - 1 && again < warms; again += 1) {
      const next = await startProduct({ ...options, port: await freePort(), args: ['--no-demo'] });
      warm.push(next.seconds);
      say(`warm: ${next.seconds.toFixed(1)} s`);
      await next.stop();
    }
    remove();
  }
  return {
    scale: { cold: colds, warm: warms, usable: 'interface and its script served, signed in, first page of tasks answered', coldMeans: 'clean clone, dependencies and servers downloaded, no data, interface not built', warmMeans: 'the same data, interface built, no demo request is added' },
    figures: { coldSeconds: median(cold), warmSeconds: median(warm), coldMost: Math.max(...cold), warmMost: Math.max(...warm), coresBusy: (busySeconds() - busy) / ((performance.now() - began) / 1_000) },
  };
};
