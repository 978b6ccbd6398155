import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';

/** Whoever waits for it holds a click, or the lock of a row. */
const answerWithin = 2_000;

/** Asks Temporal for what can be asked again: `unavailable` when it is away or too slow. A workflow that is there already is what was asked for. */
export async function askTemporal(client: () => Promise<Client>, ask: (client: Client) => Promise<unknown>): Promise<'ok' | 'unavailable'> {
  try {
    const connected = await client();
    await connected.withDeadline(Date.now() + answerWithin, () => ask(connected));
    return 'ok';
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? 'ok' : 'unavailable';
  }
}
