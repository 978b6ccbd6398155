import type { Label } from '../../contracts/label';
import { may, type ScopedRow } from '../access/may';
import type { RequestRecord } from '../requests/ports';
import type { UserActor } from '../shared/actor';
import type { NewNotice } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';
import type { Listener, Listeners } from './ports';

/** What of a request decides who may hear of it. */
export type HeardRequest = Pick<RequestRecord, 'id' | 'branchId' | 'agentId' | 'unitId' | 'status'>;

const batch = 200;
/** People looked through for one answer at most: whoever has more of one name types another letter. */
const mostLooked = 5_000;

/** Whether somebody may open the request: by their rights, and in their menu. */
export const mayHear = (person: UserActor, row: ScopedRow): boolean => may(person, 'request.read', row) && !person.rights.hidden.has('requests');

/**
 * Who may hear of a request, and who is told. Rights are asked when somebody is chosen and again whenever something is told, so that whoever
 * may no longer see a request hears nothing more of it.
 */
export function createAudience({ listeners }: { listeners: Listeners }) {
  const hearing = async (tx: Tx, request: HeardRequest, found: readonly Listener[]): Promise<Listener[]> => {
    const row = { ...request, people: await listeners.owners(tx, request.id) };
    return found.filter(({ actor }) => mayHear(actor, row));
  };
  /** Whom the actor may know of: the staff know one another and the people of the request's agency; these know their own, and whoever has written to them. */
  const known = async (tx: Tx, actor: UserActor, request: HeardRequest, found: readonly Listener[]): Promise<Listener[]> => {
    if (actor.agentId === null) return [...found];
    const authors = await listeners.authors(tx, request.id);
    return found.filter(({ id, actor: { agentId } }) => agentId === actor.agentId || authors.includes(id));
  };
  const ofIds = (tx: Tx, request: HeardRequest, ids: readonly string[]): Promise<Listener[]> =>
    (ids.length === 0 ? Promise.resolve([]) : listeners.list(tx, { agentId: request.agentId, ids, limit: ids.length }));

  return {
    /** The first of those whom the actor can mention, by name. */
    async mentionable(tx: Tx, actor: UserActor, request: HeardRequest, { q, limit }: { q?: string | undefined; limit: number }): Promise<Listener[]> {
      const found: Listener[] = [];
      let after: { name: string; id: string } | undefined;
      for (let looked = 0; looked < mostLooked && found.length < limit; looked += batch) {
        const page = await listeners.list(tx, { agentId: request.agentId, q, after, limit: batch });
        found.push(...(await known(tx, actor, request, await hearing(tx, request, page))).filter(({ id }) => id !== actor.id));
        const last = page.at(-1);
        if (page.length < batch || !last) break;
        after = { name: last.name.fa, id: last.id };
      }
      return found.slice(0, limit);
    },

    /** Those of the people whom the actor can mention. */
    async among(tx: Tx, actor: UserActor, request: HeardRequest, ids: readonly string[]): Promise<Listener[]> {
      return known(tx, actor, request, await hearing(tx, request, await ofIds(tx, request, ids)));
    },

    /** Those who stand in for people that are named and may hear of the request themselves: each for the first of them. */
    async inPlaceOf(tx: Tx, request: HeardRequest, named: readonly string[]): Promise<{ id: string; for: Label }[]> {
      const stand = named.length === 0 ? [] : await listeners.standIns(tx, named);
      const hears = new Set((await hearing(tx, request, await ofIds(tx, request, [...new Set(stand.map(({ id }) => id))]))).map(({ id }) => id));
      return [...hears].map((id) => ({ id, for: stand.find((one) => one.id === id)!.for.name }));
    },

    /** Tells whoever watches the request and may still see it, but for those named. `dedupe` names what happened. */
    async tellWatchers(tx: Tx, request: HeardRequest, { but, dedupe, ...notice }: Pick<NewNotice, 'kind' | 'params' | 'dedupe'> & { taskId?: string | null; but: readonly (string | null)[] }): Promise<void> {
      const ids = (await listeners.watchers(tx, request.id)).filter((id) => !but.includes(id));
      if (ids.length === 0) return;
      const hears = await hearing(tx, request, await ofIds(tx, request, ids));
      await listeners.tell(tx, hears.map(({ id }) => ({ ...notice, userId: id, requestId: request.id, dedupe: `${dedupe}:${id}` })));
    },
  };
}
export type Audience = ReturnType<typeof createAudience>;
