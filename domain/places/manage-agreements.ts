import type { AgentFit, AgreementChange, AgreementList, AgreementRow } from '../../contracts/agreements';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { PlaceStore } from './ports';

export interface AgreementStore {
  /** By the first day, the newest first. */
  ofAgent(tx: Tx, agentId: string): Promise<AgreementRow[]>;
  /** The first day of another agreement of the agency that holds on one of these days; null: none does. */
  overlap(tx: Tx, agentId: string, days: Pick<AgreementChange, 'fromOn' | 'toOn'>, except: string | null): Promise<string | null>;
  /** Which of them name what is no such list's, or not in use. */
  unknownTerms(tx: Tx, agreement: AgreementChange, before: AgreementRow | null): Promise<string[]>;
  add(tx: Tx, id: string, agentId: string, agreement: AgreementChange): Promise<void>;
  change(tx: Tx, id: string, agreement: AgreementChange): Promise<void>;
  openRequests(tx: Tx, agentId: string): Promise<number>;
  /** What speaks against giving the agency a request of this product; null: there is no such agency for whoever asks. */
  fit(tx: Tx, actor: UserActor, agentId: string, itemId: string | null): Promise<AgentFit | null>;
}

/**
 * What is agreed with agencies, of one's own branches. No two agreements of one agency hold on one day: they wait for each other at the agency. Nothing that runs asks for
 * them; whoever takes a request in is told what speaks against an agency. Refusals beside those named: `access.denied`, `agent.not-found`.
 */
export function createAgreements({ unitOfWork, places, store, journal }: { unitOfWork: UnitOfWork; places: Pick<PlaceStore, 'agent'>; store: AgreementStore; journal: Journal }) {
  const ofAgent = <T>(actor: UserActor, agentId: string, work: (tx: Tx, agent: { id: string; code: string; name: string; branchId: string }) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'place.manage') ? unitOfWork.run<T>(actor, async (tx) => {
    const agent = await places.agent(tx, actor, agentId);
    return agent ? work(tx, agent) : refuse('agent.not-found');
  }) : Promise.resolve(refuse('access.denied')));
  async function faultOf(tx: Tx, agentId: string, agreement: AgreementChange, before: AgreementRow | null) {
    const faults: FieldError[] = (await store.unknownTerms(tx, agreement, before)).map((path) => ({ path, code: 'field.option' }));
    if (agreement.toOn !== null && agreement.toOn < agreement.fromOn) faults.push({ path: 'toOn', code: 'field.option' });
    if (faults.length > 0) return refuse('request.invalid', undefined, faults);
    const other = await store.overlap(tx, agentId, agreement, before?.id ?? null);
    return other === null ? null : refuse('agreement.overlap', { from: other });
  }
  const record = (tx: Tx, actor: UserActor, action: 'agreement.create' | 'agreement.change', agentId: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'place.manage'), action, resource: 'agent', resourceId: agentId, before, after }]);
  const said = ({ serviceTypes, productKinds, areas, id, state: _state, revision: _revision, ...facts }: AgreementRow) => ({ agreement: id, ...facts, serviceTypeIds: serviceTypes.map((term) => term.id), productKindIds: productKinds.map((term) => term.id), areaIds: areas.map((term) => term.id) });

  return {
    list: (actor: UserActor, agentId: string): Promise<Result<AgreementList>> => ofAgent(actor, agentId, async (tx, { id, code, name, branchId }) => ok({ agent: { id, code, name }, branchId, open: await store.openRequests(tx, id), items: await store.ofAgent(tx, id) })),

    /** Refusals: `agreement.overlap`, `request.invalid`. */
    add: (actor: UserActor, agentId: string, agreement: AgreementChange): Promise<Result<AgreementRow>> => ofAgent(actor, agentId, async (tx) => {
      const fault = await faultOf(tx, agentId, agreement, null);
      if (fault) return fault;
      const id = newId();
      await store.add(tx, id, agentId, agreement);
      await record(tx, actor, 'agreement.create', agentId, null, { agreement: id, ...agreement });
      return ok((await store.ofAgent(tx, agentId)).find((row) => row.id === id)!);
    }),

    /** Refusals: `agreement.not-found`, `precondition.failed`, those of adding. */
    change: (actor: UserActor, agentId: string, id: string, agreement: AgreementChange, seen: Seen): Promise<Result<AgreementRow>> => ofAgent(actor, agentId, async (tx) => {
      const before = (await store.ofAgent(tx, agentId)).find((row) => row.id === id);
      if (!before) return refuse('agreement.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const fault = await faultOf(tx, agentId, agreement, before);
      if (fault) return fault;
      await store.change(tx, id, agreement);
      await record(tx, actor, 'agreement.change', agentId, said(before), { agreement: id, ...agreement });
      return ok((await store.ofAgent(tx, agentId)).find((row) => row.id === id)!);
    }),

    /** For whoever takes requests in; somebody of an agency asks for their own alone. Refusals: `agent.not-found`. */
    fit: (actor: UserActor, { agentId, itemId }: { agentId?: string; itemId?: string }): Promise<Result<AgentFit>> => unitOfWork.run<AgentFit>(actor, async (tx) => {
      const asked = actor.agentId ?? agentId;
      const found = asked === undefined || (actor.agentId !== null && agentId !== undefined && agentId !== actor.agentId) ? null : await store.fit(tx, actor, asked, itemId ?? null);
      return found ? ok(found) : refuse('agent.not-found');
    }),
  };
}
export type Agreements = ReturnType<typeof createAgreements>;
