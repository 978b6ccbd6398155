import { join } from 'node:path';
import { refuse, type Result } from '../contracts/errors';
import { mostImportRows } from '../contracts/import-entities';
import type { ImportFiles, ReadTable } from '../domain/imports/ports';
import { createThread } from '../platform/thread';

/** `table`: rows of whatever comes from files; `requests`: whether it is a file of the Open Repair Data Standard. */
export interface ImportFileJob { kind: 'table' | 'requests'; content: Uint8Array }
export type ImportFileAnswer = Result<ReadTable> | Result<{ total: number }>;

/** Reads the files that people bring in a thread: a large one takes seconds, and the API answers meanwhile. Whatever a file makes of its memory, it is the thread's. */
export function createImportFiles(): ImportFiles {
  const thread = createThread<ImportFileJob, ImportFileAnswer>(join(__dirname, 'import-file-thread.ts'), { limits: { maxOldGenerationSizeMb: 512 } });
  return {
    async table(content) {
      const read = await thread.run({ kind: 'table', content }).catch((error: unknown) => {
        if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('table.too-large', { rows: mostImportRows });
        throw error;
      }) as Result<ReadTable>;
      // Bytes arrive as bytes of no kind.
      return read.ok ? { ok: true, value: { ...read.value, content: Buffer.from(read.value.content.buffer, read.value.content.byteOffset, read.value.content.byteLength) } } : read;
    },
    requests: (content) => thread.run({ kind: 'requests', content }) as Promise<Result<{ total: number }>>,
  };
}
