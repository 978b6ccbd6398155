import { refuse, type Result } from '../../contracts/errors';
import type { Actor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Deployed, DeployDeps, DeployOptions, Deployment } from './deploy';
import type { Judged, ProvedGraph } from './judge';
import { triggersAt, type NewTrigger } from './start-triggers';

/** Stores what was judged, unless another deployment came between: `outdated`. */
export async function storeDeployment(deps: DeployDeps, actor: Actor, judged: Judged, options: DeployOptions): Promise<Result<Deployed> | 'outdated'> {
  const { definitions } = deps;
  const { graph, xml, findings, callers, used } = judged;
  const { planned } = options;
  const done = await deps.unitOfWork.run<Deployed | 'outdated'>(actor, async (tx) => {
    await definitions.lock(tx);
    const earlier = planned ? await definitions.byId(tx, planned.id) : null;
    if (earlier) return { ok: true, value: kept(earlier) };
    if (planned && !await planned.holds(tx)) return refuse('process.plan-ended');
    const newest = new Map((await definitions.newest(tx)).map((deployment) => [deployment.process, deployment]));
    if (newest.size !== used.length || used.some(({ process, id }) => newest.get(process)?.id !== id)) return { ok: true, value: 'outdated' };
    const before = newest.get(graph.process);
    if (before?.hash === graph.hash && before.xml === xml) return { ok: true, value: kept(before) };
    const timed = await triggersAt(tx, deps.settings, graph, await definitions.now(tx));
    if (timed.findings.length > 0) return refuse('process.not-executable', { findings: [...findings, ...timed.findings] });
    const by = planned ? planned.by : actor.kind === 'user' ? actor.id : null;
    const add = async (content: ProvedGraph, createdBy: string | null, triggers: NewTrigger[] | null): Promise<{ id: string; version: number }> => {
      const { process, name, hash } = content.graph;
      const own = triggers !== null;
      const [id, version] = [own ? planned?.id ?? newId() : newId(), (newest.get(process)?.version ?? 0) + 1];
      const reason = own ? options.reason ?? null : null;
      await definitions.insert(tx, { id, process, version, name, xml: content.xml, graph: content.graph, createdBy, sound: content.sound, findings: content.findings, reason, restores: own ? options.restores ?? null : null });
      if (triggers) await deps.triggers.replace(tx, process, id, triggers);
      else await deps.triggers.relink(tx, process, id);
      await deps.journal.audit(tx, [{
        actorId: by, actorRole: null, action: 'process.deploy', resource: 'process', resourceId: process,
        after: { version, hash, sound: content.sound, ...(reason !== null && { reason }), ...(own && options.restores !== undefined && { restores: options.restores }), ...(!own && { because: graph.process }) },
      }]);
      return { id, version };
    };
    const { id, version } = await add(judged, by, timed.triggers);
    const relinked: Deployed['relinked'] = [];
    for (const caller of callers) relinked.push({ process: caller.graph.process, version: (await add(caller, newest.get(caller.graph.process)!.createdBy, null)).version });
    return { ok: true, value: { id, process: graph.process, version, sound: judged.sound, findings, unchanged: false, relinked } };
  });
  return done.ok && done.value === 'outdated' ? 'outdated' : done as Result<Deployed>;
}

const kept = ({ id, process, version, sound, findings }: Deployment): Deployed => ({ id, process, version, sound, findings, unchanged: true, relinked: [] });
