import { processCatalog } from '../contracts/catalog';
import { ok, refuse, type Result } from '../contracts/errors';
import type { UserActor } from '../domain/shared/actor';
import { compileWithCallers, readKnown } from '../domain/process/compile-with-callers';
import type { Graph } from '../engine/model';
import type { ProcessRuntime } from './process-runtime';

/** A version that is asked about before it is deployed, compiled as a deployment would; or one that is deployed. */
export function createCandidate({ unitOfWork, definitions, compile }: Pick<ProcessRuntime, 'unitOfWork' | 'definitions' | 'compile'>) {
  return async (actor: UserActor, process: string, which: { version: number } | { xml: string }): Promise<Result<Graph>> => {
    if ('version' in which) {
      const graph = await unitOfWork.do(actor, (tx) => definitions.graph(tx, process, which));
      return graph ? ok(graph) : refuse('process.not-found');
    }
    const known = await unitOfWork.do(actor, (tx) => readKnown(tx, definitions));
    const compiled = await compileWithCallers({ unitOfWork, definitions, catalog: processCatalog, compile }, actor, which.xml, known);
    return compiled.ok ? ok(compiled.value.graph) : compiled;
  };
}
