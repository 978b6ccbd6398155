import type { RequestHandler } from 'express';
import type { Response } from 'express';
import { concerns, isToldByWhose, type ChangeFeed, type FedChange } from '../../domain/live/change-feed';
import type { SignedIn } from '../../domain/session/ports';
import type { Sessions } from '../../domain/session/sessions';
import { appError } from '../app-error';
import { tokenOf } from '../middleware/authenticate';

export interface LiveOptions { heartbeat?: number; perPerson?: number }
/** A browser that takes nothing for so long is cut off; it comes back and catches up. */
const mostBuffered = 1024 * 1024;

/** Lists of somebody who is away are their substitute's too. */
const keysFor = ({ keys }: FedChange, { id, standsFor }: SignedIn['actor']): FedChange['keys'] =>
  (standsFor?.some(({ who }) => keys.people?.split(',').includes(who)) ? { ...keys, people: `${keys.people},${id}` } : keys);
const frame = (change: FedChange, actor: SignedIn['actor']): string => `id: ${change.position}\nevent: change\ndata: ${JSON.stringify({ topic: change.topic, keys: keysFor(change, actor) })}\n\n`;

/**
 * `GET /api/live`: what changed, as server-sent events, each person what is theirs to know. After a gap the browser says
 * the last id it saw; what cannot be filled is answered with `resync`. The session is asked again at each heartbeat, and at once when one of the person's ends.
 */
export function createLive({ feed, sessions }: { feed: ChangeFeed; sessions: Sessions }, { heartbeat = 20_000, perPerson = 20 }: LiveOptions = {}) {
  const open = new Set<Response>();
  const streams = new Map<string, number>();
  const count = (id: string, by: number): void => {
    const left = (streams.get(id) ?? 0) + by;
    if (left > 0) streams.set(id, left);
    else streams.delete(id);
  };

  const handler: RequestHandler = async (request, response) => {
    let { signedIn } = request as { signedIn: SignedIn };
    const token = tokenOf(request)!;
    const { id } = signedIn.actor;
    const isNear = (): boolean => isToldByWhose(signedIn.actor);
    if ((streams.get(id) ?? 0) >= perPerson) throw appError('request.rate-limited', undefined, undefined, { 'Retry-After': '30' });

    // Subscribed before the gap is read, and read up to that moment, so that nothing falls between the two or comes twice.
    let early: FedChange[] | null = [];
    let held: FedChange[] | null = null;
    /** Asks again whose session it is and what they may: until that is known nothing more is told. After a change an answer is needed: the browser comes back for it. */
    const askAgain = (changed: boolean): void => {
      if (held) return;
      held = [];
      sessions.find(token, { touch: false }).then((found) => { if (found) signedIn = found; else response.end(); }, () => { if (changed) response.end(); }).finally(() => {
        const waited = held ?? [];
        held = null;
        if (!response.writableEnded) send(waited);
      });
    };
    const send = (changes: readonly FedChange[]): void => {
      if (held) { held.push(...changes); return; }
      const asks = changes.findIndex(({ topic, userId }) => topic === 'access' || (topic === 'session' && userId === id));
      if (asks >= 0) {
        // Rights are others, or one of the person's sessions has ended: perhaps this one.
        tell(changes.slice(0, asks + 1));
        askAgain(true);
        send(changes.slice(asks + 1));
      } else tell(changes);
    };
    const tell = (changes: readonly FedChange[]): void => {
      // Read before the person's rights became narrower: the browser comes back, and catches up.
      if (isNear() && changes.some(({ whose }) => whose === undefined)) { response.end(); return; }
      const mine = changes.filter((change) => concerns(signedIn.actor, change));
      if (mine.length === 0) return;
      response.write(mine.map((change) => frame(change, signedIn.actor)).join(''));
      if (response.writableLength > mostBuffered) response.destroy();
    };
    const from = feed.position();
    const unsubscribe = feed.subscribe((changes) => { if (early) early.push(...changes); else send(changes); }, isNear);
    const clock = setInterval(() => {
      response.write(': still here\n\n');
      askAgain(false);
    }, heartbeat);
    count(id, 1);
    open.add(response);
    response.on('close', () => {
      clearInterval(clock);
      unsubscribe();
      open.delete(response);
      count(id, -1);
    });

    response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no', Connection: 'keep-alive' });
    response.flushHeaders();
    const last = request.get('Last-Event-ID');
    const missed = last === undefined ? [] : await feed.between(last, from).catch(() => null);
    response.write(`retry: 2000\nid: ${from}\nevent: ${missed === null ? 'resync' : 'ready'}\ndata: {}\n\n`);
    if (missed) send(missed);
    const waited = early;
    early = null;
    send(waited);
  };

  return {
    handler,
    open: (): number => open.size,
    /** Ends every stream, for a shutdown. Browsers come back by themselves, each a moment of its own later, so that they do not all come at once. */
    close: () => { for (const response of open) response.end(`retry: ${Math.round(500 + Math.random() * 4_500)}\n\n`); },
  };
}
export type Live = ReturnType<typeof createLive>;
