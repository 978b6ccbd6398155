import { useRef, useState } from 'react';
import type { FieldError } from '@contracts/errors';
import type { TaskDetail, TaskRow } from '@contracts/tasks';
import { ApiError } from '../../app/api-client';
import { pruned, type JsonSchema, type Values } from '../forms/form-schema';
import { validateForm } from '../forms/validate-form';
import { useCompleteTask } from './api/complete-task';
import { askedBy, type Outcome } from './outcomes';

interface Sent { id: string; body: string }

/** One click is one submission: it is sent again under its own id until it is answered, and a refused one gets a new id. */
export function useSubmission(task: TaskDetail, all: readonly string[], hidden: ReadonlySet<string>, onDone: (next: TaskRow | null) => void) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const complete = useCompleteTask();
  const open = useRef<Sent | null>(null);

  function submit(outcome: Outcome, values: Values): void {
    if (complete.isPending) return;
    const asked = askedBy(outcome, all).filter((name) => !hidden.has(name));
    const sending = pruned(values, asked);
    const wrong = validateForm(task.form.schema as JsonSchema, sending, asked, outcome.requires.filter((name) => asked.includes(name)));
    setErrors(wrong);
    setFailure(null);
    if (wrong.length > 0) { setRefused(outcome.name); return; }
    const body = JSON.stringify([outcome.name, sending]);
    if (open.current?.body !== body) open.current = { id: crypto.randomUUID(), body };
    complete.mutate({ taskId: task.id, submissionId: open.current.id, outcome: outcome.name, values: sending }, {
      onSuccess: ({ next }) => onDone(next),
      onError: (error) => {
        if (error instanceof ApiError) {
          open.current = null;
          setErrors(error.problem.fields ?? []);
          if (error.problem.fields?.length) setRefused(outcome.name);
        }
        setFailure(error);
      },
    });
  }

  return { submit, errors, failure, /** It was this form that the task was completed with. */ sent: complete.isSuccess, /** The outcome whose form has to be corrected. */ refused, pending: complete.isPending ? complete.variables?.outcome : undefined, forget: (path: string) => setErrors((was) => was.filter((one) => one.path !== path && !one.path.startsWith(`${path}.`))), clear: () => { setErrors([]); setFailure(null); setRefused(null); } };
}
