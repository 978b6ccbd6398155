import type { Player } from '../../testing/player';
import type { JsonObject } from '../../model';

/** `<kind> <element>`: complete, serve, fail (with `code`), throw, escalate (both with `code`), fire, receive, signal, retry, set. */
export interface TraceStep { do?: string; at?: string; outcome?: string; output?: JsonObject; code?: string; expect: string[]; open?: string[] }

/** Does one step of a trace. */
export function perform(player: Player, { do: what = '', at, outcome, output, code }: TraceStep): void {
  const [kind, target = ''] = what.split(' ');
  // `element#2` is its second instance
  const [element, nth] = target.split('#') as [string, string?];
  const index = nth === undefined ? 0 : Number(nth) - 1;
  if (at !== undefined) player.at = at;
  switch (kind) {
    case 'complete': player.complete(element, outcome, output, index); break;
    case 'serve': player.serve(element, output, index); break;
    case 'fail': player.fail(element, code!, index); break;
    case 'throw': player.throws(element, code!, index); break;
    case 'escalate': player.escalate(element, code!, output, index); break;
    case 'fire': player.fire(element, index); break;
    case 'signal': player.signal(element, output, index); break;
    case 'set': player.set(output!); break;
    case 'receive': player.receive(element, output, index); break;
    case 'retry': player.retry(output); break;
    default: throw new Error(`"${what}" is not a step`);
  }
}
