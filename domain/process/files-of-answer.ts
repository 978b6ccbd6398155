import { ok, refuse, type Result } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import type { JsonObject } from '../../engine/model';
import type { FileStore } from '../files/ports';
import { wrongFiles, type PlacedFile } from '../files/wrong-files';
import type { Tx } from '../shared/unit-of-work';

interface Answer { type: TaskType; outcome: string; values: JsonObject; requestId: string | null; by: string }

/** The files of an answer, held until it is written; what is wrong with one is told at its place. Without a request there are none to give. */
export async function filesOfAnswer(store: Pick<FileStore, 'usable'>, tx: Tx, { type, outcome, values, requestId, by }: Answer): Promise<Result<string[]>> {
  const asked = type.outcomes[outcome]?.fields ?? type.ui.order;
  const given = Object.entries(type.ui.fields).flatMap(([field, { widget }]) => (widget === 'photos' || widget === 'files' ? idsOf(values[field]).map((id, i): PlacedFile => ({ path: `${field}.${i}`, id, takes: requestId !== null && asked.includes(field) ? widget : null })) : []));
  const wrong = await wrongFiles(store, tx, given, { requestId, by });
  return wrong.length > 0 ? refuse('task.invalid', {}, wrong) : ok(given.map(({ id }) => id));
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
