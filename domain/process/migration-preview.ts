import type { z } from 'zod';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { migrationPreview, migrationPreviewMany, migrationPreviewOne, migrationPreviews } from '../../contracts/migrations';
import { migrate } from '../../engine/migrate/migrate';
import { preview } from '../../engine/migrate/preview';
import type { UserActor } from '../shared/actor';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { MigrationBatches, Version } from './migration-ports';

export interface VersionPair { process: string; from: number; to: number }
export interface PreviewDeps { unitOfWork: UnitOfWork; batches: MigrationBatches }
/** Requests that are read at once; between them others have their turn. */
const page = 100;

/** Two different versions of a process. */
export async function twoVersions(tx: Tx, batches: MigrationBatches, { process, from, to }: VersionPair): Promise<Result<{ from: Version; to: Version }>> {
  if (from === to) return refuse('migration.same-version');
  const [old, other] = [await batches.version(tx, process, from), await batches.version(tx, process, to)];
  return old && other ? ok({ from: old, to: other }) : refuse('process.not-found');
}

/** What a migration would do; nothing is changed. Read under the asker's own rights. */
export function createMigrationPreview({ unitOfWork, batches }: PreviewDeps) {
  const pairOf = (actor: UserActor, pair: VersionPair) => unitOfWork.run(actor, async (tx) => {
    const versions = await twoVersions(tx, batches, pair);
    return versions.ok ? ok({ ...versions.value, now: await batches.now(tx) }) : versions;
  });

  return {
    /** One request, before and after, or every reason why not. */
    async one(actor: UserActor, input: z.output<typeof migrationPreviewOne>): Promise<Result<z.input<typeof migrationPreview>>> {
      const pair = await pairOf(actor, input);
      if (!pair.ok) return pair;
      const { from, to, now } = pair.value;
      const [found] = await unitOfWork.do(actor, (tx) => batches.standing(tx, from.id, { instances: [input.instance] }, { limit: 1 }));
      if (!found) return refuse('request.not-found');
      const shown = preview(from.graph, to.graph, found.state, input.mapping, now, { recompute: input.recompute });
      if (!('refused' in shown)) return ok({ instance: found.id, ...shown, reasons: [] });
      return ok({ instance: found.id, before: null, after: null, reasons: shown.refused.map(({ code, element, params }) => ({ code, element, params })) });
    },

    /** Many, counted by reason; a request that has several reasons counts at each of them. */
    async many(actor: UserActor, input: z.output<typeof migrationPreviewMany>): Promise<Result<z.input<typeof migrationPreviews>>> {
      const pair = await pairOf(actor, input);
      if (!pair.ok) return pair;
      const { from, to, now } = pair.value;
      const refused = new Map<string, { code: string; element: string; count: number; example: string }>();
      let [looked, movable, last, more] = [0, 0, input.after, true];
      while (looked < input.limit && more) {
        const limit = Math.min(page, input.limit - looked);
        const found = await unitOfWork.do(actor, (tx) => batches.standing(tx, from.id, input.filter, { limit, ...(last !== undefined && { after: last }) }));
        for (const { id, state } of found) {
          const result = migrate(from.graph, to.graph, state, input.mapping, now, { recompute: input.recompute });
          if (!('refused' in result)) movable += 1;
          else for (const { code, element } of result.refused) count(refused, code, element, id);
        }
        looked += found.length;
        last = found.at(-1)?.id ?? last;
        more = found.length === limit;
      }
      return ok({ looked, movable, refused: [...refused.values()].sort((a, b) => b.count - a.count), next: more && last !== undefined ? last : null });
    },
  };
}
export type MigrationPreviews = ReturnType<typeof createMigrationPreview>;

function count(refused: Map<string, { code: string; element: string; count: number; example: string }>, code: string, element: string, example: string): void {
  const known = refused.get(`${code} ${element}`);
  if (known) known.count += 1;
  else refused.set(`${code} ${element}`, { code, element, count: 1, example });
}
