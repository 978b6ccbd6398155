import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import { isTakenBy, type FileWidget } from '../../contracts/files';
import type { TaskType } from '../../contracts/form';
import type { JsonObject } from '../../engine/model';
import type { FileStore } from '../files/ports';
import type { Tx } from '../shared/unit-of-work';

interface Answer { type: TaskType; outcome: string; values: JsonObject; requestId: string | null; by: string }

/**
 * The files of an answer, held until it is written. Each has to be one of this request, of a kind that its field takes, and as long as it waits
 * this person's own; else its place in the form is told (`field.file`, `field.file-kind`), and nothing of whose it is.
 */
export async function filesOfAnswer(store: Pick<FileStore, 'usable'>, tx: Tx, { type, outcome, values, requestId, by }: Answer): Promise<Result<string[]>> {
  const asked = type.outcomes[outcome]?.fields ?? type.ui.order;
  const given = Object.entries(type.ui.fields).flatMap(([field, { widget }]) => (widget === 'photos' || widget === 'files' ? idsOf(values[field]).map((id, i) => ({ path: `${field}.${i}`, field, id, widget: widget as FileWidget })) : []));
  if (given.length === 0) return ok([]);
  const found = requestId === null ? [] : await store.usable(tx, { ids: given.map(({ id }) => id), requestId, by });
  const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
  const wrong: FieldError[] = [];
  for (const { path, field, id, widget } of given) {
    const kind = kinds.get(id);
    // Whatever is given twice is there for the first of them alone.
    kinds.delete(id);
    if (kind === undefined || !asked.includes(field)) wrong.push({ path, code: 'field.file' });
    else if (!isTakenBy(widget, kind)) wrong.push({ path, code: 'field.file-kind' });
  }
  return wrong.length > 0 ? refuse('task.invalid', {}, wrong) : ok(given.map(({ id }) => id));
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
