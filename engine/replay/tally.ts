import type { EngineEvent } from '../model';
import type { Opened, Recorded, Recording } from './recording';

/** A task type or topic: how often it was done, and how many milliseconds were waited for it, then and now. */
export interface Waited { for: 'task' | 'service'; name: string; done: { before: number; after: number }; waited: { before: number; after: number } }

const finishing = new Set<EngineEvent['kind']>(['task-completed', 'service-completed']);

/** Counts what is done in a replay, against what was done in the recording. */
export class Tally {
  private readonly since = new Map<string, number>();
  private readonly after: Pick<Recorded, 'for' | 'name' | 'until'>[] = [];

  opened({ id }: Opened, at: number): void {
    this.since.set(id, at);
  }

  done(kind: EngineEvent['kind'], { id, for: wanted, name }: Opened, at: number): void {
    if (finishing.has(kind)) this.after.push({ for: wanted, name, until: at - (this.since.get(id) ?? at) });
  }

  against({ waits }: Recording): Waited[] {
    const rows = new Map<string, Waited>();
    const add = (side: 'before' | 'after', wanted: Recorded['for'], name: string, waited: number): void => {
      if (wanted !== 'task' && wanted !== 'service') return;
      const row = rows.get(`${wanted} ${name}`) ?? { for: wanted, name, done: { before: 0, after: 0 }, waited: { before: 0, after: 0 } };
      row.done[side] += 1;
      row.waited[side] += waited;
      rows.set(`${wanted} ${name}`, row);
    };
    for (const { for: wanted, name, answers } of waits) {
      const last = answers.find(({ event }) => finishing.has(event.kind));
      if (last) add('before', wanted, name, last.after);
    }
    for (const { for: wanted, name, until } of this.after) add('after', wanted, name, until);
    return [...rows.values()];
  }
}
