import { check } from '../engine/check/check';
import { compile } from '../engine/compile/compile';
import { answerInThread } from '../platform/answer-in-thread';
import { versionKey, type CompiledInThread, type DiagramAnswer, type DiagramJob } from './diagram-work';

answerInThread(async (job: DiagramJob): Promise<DiagramAnswer> => {
  if (job.kind === 'prove') return check(job.graph);
  const missing: CompiledInThread['missing'] = [];
  const compilation = await compile(job.xml, job.catalog, {
    ...job.options,
    version: async (process, version) => {
      const known = job.versions[versionKey(process, version)];
      if (known === undefined) missing.push({ process, version });
      return known ?? null;
    },
  });
  return { compilation, missing };
});
