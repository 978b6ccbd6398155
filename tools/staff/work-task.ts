import { randomUUID } from 'node:crypto';
import { isOfRequest, type OfRequest, type TaskDetail, type TaskRow } from '../../contracts/tasks';
import { answerTo } from './answers';
import type { Person } from './crew';
import { patiently, type Patience } from './patience';
import type { Journey } from './plan';
import { ApiRefusal } from './refusal';

export interface Work { person: Person; row: TaskRow; journey: Journey; outcome: string; before: number; technicians: readonly { id: string; name: string }[]; seed: number; patience: Patience }
/** `lost`: a colleague was quicker. `done`: it is mine, and once. */
export type Worked = { kind: 'done'; submissions: number } | { kind: 'lost'; code: string } | { kind: 'refused'; refusal: ApiRefusal };

/** Somebody else has it, or it is over: a person shrugs and takes the next one. */
const shrugged = new Set(['task.claimed', 'task.reassigned', 'task.completed', 'task.cancelled', 'task.not-found', 'access.four-eyes']);

/** Claims a task, reads it, fills its form, and completes it. A click without an answer is clicked again; a refused form is corrected once. */
export async function workTask(work: Work): Promise<Worked> {
  const { person: { client }, row, patience } = work;
  try {
    if (!row.assignee) {
      const key = randomUUID();
      await patiently(() => client.claimTask(row.id, key), patience);
    }
    const task = await patiently(() => client.readTask(row.id), patience);
    return isOfRequest(task) ? await submit(work, task) : { kind: 'lost', code: 'task.not-found' };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return shrugged.has(error.code) ? { kind: 'lost', code: error.code } : { kind: 'refused', refusal: error };
  }
}

async function submit(work: Work, task: OfRequest<TaskDetail>): Promise<Worked> {
  const { person, journey, outcome, before, technicians, seed, patience } = work;
  const answer = answerTo({ seed, journey, task, outcome, before, technicians, me: person.id });
  const click = async (values: Record<string, unknown>): Promise<void> => {
    const submissionId = randomUUID();
    await patiently(() => person.client.completeTask(task.id, { submissionId, outcome: answer.outcome, values }), patience);
  };
  try {
    await click(answer.values);
    return { kind: 'done', submissions: 1 };
  } catch (error) {
    const corrected = error instanceof ApiRefusal && correct(error, answer.values);
    if (!corrected) throw error;
    await click(corrected);
    return { kind: 'done', submissions: 2 };
  }
}

/** Reads what the server says about a field, as a person reads the red line below it: so far, the amount that is due. */
function correct(refusal: ApiRefusal, values: Record<string, unknown>): Record<string, unknown> | undefined {
  if (refusal.code !== 'task.invalid') return undefined;
  const amount = refusal.problem?.fields?.find(({ path }) => path === 'amount');
  const due = amount?.params?.due ?? amount?.params?.most;
  return due === undefined ? undefined : { ...values, amount: String(due) };
}
