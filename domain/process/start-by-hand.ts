import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import { openedByTheProduct, type StartForm } from '../../contracts/instances';
import { plainTask } from '../../contracts/task-types/plain-task';
import { topics } from '../../contracts/topics';
import type { Graph, JsonObject } from '../../engine/model';
import { manualStart, misfits, type Misfit } from '../../engine/start-by-hand';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { idFor } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { TaskType } from '../../contracts/form';
import type { Definitions, Deployment } from './deploy';
import type { Place, Processes } from './ports';

export interface StartByHandDeps {
  unitOfWork: UnitOfWork; definitions: Pick<Definitions, 'latest'>; processes: Pick<Processes, 'startInstance'>; journal: Journal; taskTypes: Record<string, TaskType>;
  /** Where a request belongs; null when it is not there for the actor. */
  requestPlace(tx: Tx, requestId: string): Promise<Place | null>;
  /** Brings the new instance to its first tasks after the commit. The relay does it when this fails, so its failure is not the caller's. */
  begin(instanceId: string): Promise<void>;
}
/** `key` is one click: a repeat starts nothing more. */
export interface Start { process: string; event?: string; variables: JsonObject; requestId?: string; key: string }
export interface Started { id: string; process: string; version: number }

const codes: Record<Misfit['why'], string> = { undeclared: 'field.unknown', type: 'field.type', number: 'field.too-big' };

/** A person starts the newest version of a process that no request opens: alone, or about a request. */
export function createStartByHand(deps: StartByHandDeps) {
  const { unitOfWork, definitions } = deps;
  return {
    /** What has to be said to start it; refused where a person cannot. */
    form: (actor: UserActor, process: string): Promise<Result<StartForm>> => unitOfWork.run<StartForm>(actor, async (tx) => {
      if (!may(actor, 'process.start')) return refuse('access.denied');
      const latest = await definitions.latest(tx, process);
      if (!latest) return refuse('process.not-found');
      const refused = startable(latest);
      if (refused) return refused;
      const { events, variables } = manualStart(latest.graph);
      return ok({ process, version: latest.version, name: latest.graph.name, events, variables, request: isAboutRequest(deps, latest.graph) ? 'needed' : 'optional' });
    }),

    async start(actor: UserActor, asked: Start): Promise<Result<Started>> {
      const started = await unitOfWork.run<Started>(actor, (tx) => begin(deps, tx, actor, asked));
      if (started.ok) await deps.begin(started.value.id).catch(() => undefined);
      return started;
    },
  };
}
export type StartByHand = ReturnType<typeof createStartByHand>;

async function begin(deps: StartByHandDeps, tx: Tx, actor: UserActor, { process, event, variables, requestId, key }: Start): Promise<Result<Started>> {
  if (!may(actor, 'process.start')) return refuse('access.denied');
  const latest = await deps.definitions.latest(tx, process);
  if (!latest) return refuse('process.not-found');
  const refused = startable(latest) ?? wrongEvent(latest.graph, event) ?? wrongVariables(latest.graph, variables);
  if (refused) return refused;
  if (requestId === undefined && isAboutRequest(deps, latest.graph)) return refuse('process.request-needed', {}, [{ path: 'requestId', code: 'field.required' }]);
  const place = requestId === undefined ? { branchId: actor.branchId, agentId: null } : await deps.requestPlace(tx, requestId);
  if (!place) return refuse('request.not-found');

  const id = idFor('start', actor.id, key);
  await deps.processes.startInstance(tx, {
    id, process, requestId: requestId ?? null, parentInstanceId: null, branchId: place.branchId, agentId: place.agentId, input: variables,
    byHand: { definitionId: latest.id, event: event ?? null, by: actor.id },
  });
  await deps.journal.audit(tx, [{
    actorId: actor.id, actorRole: actingRole(actor, 'process.start'), action: 'process.start', resource: 'process', resourceId: id, ...(requestId && { requestId }), after: { process, version: latest.version, ...(event && { event }), variables },
  }]);
  await deps.journal.changes(tx, [{ topic: 'instance', keys: { id }, branchId: place.branchId, agentId: place.agentId }]);
  return ok({ id, process, version: latest.version });
}

function startable({ process, graph }: Deployment): Result<never> | undefined {
  if ((openedByTheProduct as readonly string[]).includes(process)) return refuse('process.opened-otherwise');
  return manualStart(graph).impossible ? refuse('process.started-by-events') : undefined;
}

function wrongEvent(graph: Graph, event: string | undefined): Result<never> | undefined {
  const { events } = manualStart(graph);
  if (event === undefined) return events.length > 1 ? refuse('process.start-needed', {}, [{ path: 'event', code: 'field.required' }]) : undefined;
  return events.some(({ element }) => element === event) ? undefined : refuse('process.start-unknown', {}, [{ path: 'event', code: 'field.option' }]);
}

function wrongVariables(graph: Graph, variables: JsonObject): Result<never> | undefined {
  const declared = new Map(manualStart(graph).variables.map(({ name, type }) => [name, type]));
  const faults = misfits(graph, variables).map(({ name, why }): FieldError => ({ path: `variables.${name}`, code: codes[why], params: why === 'type' ? { expected: declared.get(name)! } : why === 'number' ? { maximum: Number.MAX_SAFE_INTEGER } : {} }));
  return faults.length > 0 ? refuse('request.invalid', {}, faults) : undefined;
}

/** Whether a step of it, also of a process that it calls, works on a request: a form of the product with an effect, or a service of the product. */
function isAboutRequest({ taskTypes }: StartByHandDeps, { nodes }: Graph): boolean {
  return (Object.values(nodes) as { taskType?: string; topic?: string; plain?: boolean }[]).some(({ taskType, topic, plain }) =>
    (taskType !== undefined && !plain && taskType !== plainTask.name && taskTypes[taskType]?.effect !== undefined) || (topic !== undefined && Object.hasOwn(topics, topic)));
}
