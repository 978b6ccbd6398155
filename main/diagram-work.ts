import { join } from 'node:path';
import type { Compiler, Prover } from '../domain/process/prove';
import type { CheckResult } from '../engine/check/model';
import type { Compilation, CompileOptions } from '../engine/compile/compile';
import type { Catalog, Graph } from '../engine/model';
import { createThread } from '../platform/thread';

export type DiagramJob =
  | { kind: 'prove'; graph: Graph }
  /** `versions`: what is known of the numbered versions that a call is bound to; null: there is none. */
  | { kind: 'compile'; xml: string; catalog: Catalog; options: Omit<CompileOptions, 'version'>; versions: Record<string, Graph | null> };
/** `missing`: numbered versions that were asked for and not given. */
export interface CompiledInThread { compilation: Compilation; missing: { process: string; version: number }[] }
export type DiagramAnswer = CheckResult | CompiledInThread;

export const versionKey = (process: string, version: number): string => `${process}@${version}`;

/** Compiles and proves in a thread: a large diagram takes seconds, and the API answers meanwhile. */
export function createDiagramWork(): { compile: Compiler; prove: Prover } {
  const thread = createThread<DiagramJob, DiagramAnswer>(join(__dirname, 'diagram-thread.ts'));
  return {
    prove: (graph) => thread.run({ kind: 'prove', graph }) as Promise<CheckResult>,
    async compile(xml, catalog, { version, ...options } = {}) {
      const versions: Record<string, Graph | null> = {};
      for (;;) {
        const { compilation, missing } = await thread.run({ kind: 'compile', xml, catalog, options, versions }) as CompiledInThread;
        if (missing.length === 0) return compilation;
        // The thread has no database: what a call is bound to is brought, and it begins again.
        for (const asked of missing) versions[versionKey(asked.process, asked.version)] = await version?.(asked.process, asked.version) ?? null;
      }
    },
  };
}
