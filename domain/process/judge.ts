import { ok, refuse, type Result } from '../../contracts/errors';
import type { CheckFinding } from '../../engine/check/model';
import type { Graph } from '../../engine/model';
import type { Actor } from '../shared/actor';
import { callerRefused, compileWithCallers, readKnown } from './compile-with-callers';
import type { DeployDeps, Deployment } from './deploy';
import { isRefusing, isWarning } from './prove';

export interface ProvedGraph { graph: Graph; xml: string; sound: boolean | null; findings: CheckFinding[] }
/** What a deployment would store; `used`: the newest versions that it was compiled with. */
export interface Judged extends ProvedGraph { callers: ProvedGraph[]; used: Deployment[] }

/** Compiles and proves a diagram, and each caller that gets a version with it. What is the newest version already is not proved once more. */
export async function judge(deps: Pick<DeployDeps, 'unitOfWork' | 'definitions' | 'catalog' | 'compile' | 'prove'>, actor: Actor, xml: string, reason: string | undefined): Promise<Result<Judged>> {
  const known = await deps.unitOfWork.do(actor, (tx) => readKnown(tx, deps.definitions));
  const compiled = await compileWithCallers(deps, actor, xml, known);
  if (!compiled.ok) return compiled;
  const { graph, callers } = compiled.value;
  const same = known.newest.find((deployment) => deployment.process === graph.process && deployment.hash === graph.hash && deployment.xml === xml);
  if (same) return ok({ graph, xml, sound: same.sound, findings: same.findings, callers: [], used: known.newest });

  const proof = await deps.prove(graph);
  const findings = [...compiled.value.findings, ...proof.findings];
  if (findings.some(isRefusing)) return refuse('process.unsound', { findings });
  const warnings = findings.filter(isWarning);
  if (actor.kind === 'user' && warnings.length > 0 && reason === undefined) return refuse('process.reason-needed', { findings: warnings });
  const proved: ProvedGraph[] = [];
  for (const caller of callers) {
    const { sound, findings: found } = await deps.prove(caller.graph);
    const cause = found.find(isRefusing);
    if (cause) return callerRefused(findings, caller.graph.process, cause.message);
    proved.push({ ...caller, sound, findings: found });
  }
  return ok({ graph, xml, sound: proof.sound, findings, callers: proved, used: known.newest });
}
