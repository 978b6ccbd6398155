import { App, Button } from 'antd';
import { CircleAlert, Cloud, CloudOff, GitCompareArrows } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { mostAbout } from '@contracts/articles';
import type { Form } from '@contracts/form';
import type { TaskDetail, TaskRow } from '@contracts/tasks';
import { errorText } from '../../../app/problem-text';
import { useShortcuts } from '../../../app/shortcuts';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { UploadNote } from '../../files/components/UploadNote';
import { useFormUploads } from '../../files/use-form-uploads';
import { ErrorSummary } from '../../forms/components/ErrorSummary';
import { SchemaForm } from '../../forms/components/SchemaForm';
import { focusField } from '../../forms/focus-field';
import { sameJson } from '../../../lib/same-json';
import { isEmpty, orderedFields, pruned, type JsonSchema, type Values } from '../../forms/form-schema';
import { useHiddenFields } from '../../forms/visible-fields';
import { TaskArticles } from '../../knowledge/components/TaskArticles';
import { askedBy, needsOwnForm, openingFields, type Outcome } from '../outcomes';
import { DraftConflict, NotSent } from './DraftConflict';
import { OutcomeBar } from './OutcomeBar';
import { ClaimBar } from './ClaimBar';
import type { useHoldTask } from '../api/hold-task';
import { useDraft, type DraftState } from '../use-draft';
import { useSubmission } from '../use-submission';

interface Props { task: TaskDetail; hold: ReturnType<typeof useHoldTask>; onDone: (next: TaskRow | null) => void }

export function TaskForm({ task, hold, onDone }: Props) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const form = task.form as unknown as Form;
  const all = orderedFields(form.schema as JsonSchema, form.ui);
  const editable = task.may.complete && task.state === 'open';
  const draft = useDraft(task.id, task.values, task.draftSavedAt, { open: task.state === 'open', enabled: editable });
  const hidden = useHiddenFields(form, draft.values);
  const submission = useSubmission(task, all, hidden, (next) => { draft.end(); void message.success(t('task.done', { title: text.label(task.title) })); onDone(next); });
  const sending = submission.pending !== undefined;
  const { uploads, onUploads } = useFormUploads();
  const holdDraft = useEffectEvent(draft.hold);
  useEffect(() => holdDraft(sending), [sending]);
  const [chosen, setChosen] = useState<Outcome | null>(null);
  // What has to be corrected is sent again as what it was: a quick Ctrl+Enter must not accept what was refused.
  const own = submission.refused === null ? chosen : task.outcomes.slice(1).find(({ name }) => name === submission.refused) ?? null;
  const done = task.state === 'completed' ? task.outcomes.find(({ name }) => name === task.outcome) ?? null : null;
  // Completed meanwhile in another tab or by somebody else: what stood here was not sent, and is not what was.
  const asked = done ? askedBy(done, all) : [];
  const elsewhere = done !== null && !submission.sent;
  const values = elsewhere ? task.values : draft.values;
  const notSent = elsewhere && draft.state.kind !== 'none' && !sameJson(pruned(draft.values, asked), pruned(values, asked));
  const box = useRef<HTMLDivElement>(null);
  const prefix = `task-${task.id.slice(0, 8)}`;

  // What was done is shown as it was sent: what was said, and nothing that was not asked.
  const shown = (done ? asked.filter((name) => !isEmpty(values[name])) : own ? askedBy(own, all) : openingFields(task.outcomes, all)).filter((name) => !hidden.has(name));
  const leading = own ?? task.outcomes[0];

  function choose(outcome: Outcome): void {
    if (outcome !== own && needsOwnForm(outcome, shown, all.filter((name) => !hidden.has(name)))) {
      setChosen(outcome);
      submission.clear();
    } else submission.submit(outcome, draft.values);
  }

  function change(values: Values): void {
    for (const name of Object.keys({ ...draft.values, ...values })) if (values[name] !== draft.values[name]) submission.forget(name);
    draft.change(values);
  }

  useShortcuts({ 'ctrl+Enter': () => { if (leading && editable && uploads === 'none') choose(leading); } });

  // The first wrong field gets the focus, so that one can type at once.
  useEffect(() => {
    const first = submission.errors[0];
    if (first) focusField(prefix, first.path);
  }, [submission.errors, prefix]);

  const wrong = submission.errors.length;
  return (
    <div className="task-form" ref={box}>
      {draft.other && <DraftConflict form={form} mine={draft.values} other={draft.other} onDecide={draft.decide} />}
      {draft.restored && !draft.other && <Band tone="warn" icon={GitCompareArrows}>{t('draft.restored')}</Band>}
      {notSent && <NotSent form={form} typed={draft.values} sent={task.values} names={asked} />}
      <ErrorSummary ui={form.ui} errors={submission.errors} idPrefix={prefix} />
      {wrong === 0 && submission.failure !== null && task.state === 'open' && <Band tone="danger" icon={CircleAlert}>{errorText(submission.failure, text)}</Band>}
      {done && task.outcomes.length > 1 && <p className="task-own-outcome"><strong>{text.label(done.label)}</strong></p>}
      {own && !done && <p className="task-own-outcome"><strong>{text.label(own.label)}</strong> <Button type="link" size="small" onClick={() => { setChosen(null); submission.clear(); }}>{t('task.other-outcome')}</Button></p>}
      {shown.length > 0 && <SchemaForm form={form} values={values} onChange={change} shown={shown} required={done ? shown : leading?.requires ?? []} errors={submission.errors} disabled={!editable} idPrefix={prefix} requestId={task.request?.id} onUploads={onUploads} />}
      {task.state === 'open' && task.request && <TaskArticles taskId={task.id} {...chosenIn(form, draft.values)} />}
      {task.state === 'open' && !editable && task.may.claim && <ClaimBar task={task} hold={hold} />}
      {task.state === 'open' && leading && (editable || !task.may.claim) && (
        <OutcomeBar outcomes={task.outcomes} leading={leading} pending={submission.pending} disabled={!editable || uploads !== 'none'} onChoose={choose}>{uploads === 'none' ? <DraftNote state={draft.state} wrong={wrong} /> : <UploadNote state={uploads} />}</OutcomeBar>
      )}
    </div>
  );
}

/** Faults, services and parts that are chosen in the form. */
function chosenIn({ ui }: Form, values: Values): { faults: string[]; items: string[] } {
  const faults = Object.entries(ui.fields).flatMap(([name, { widget }]) => (widget === 'fault' && typeof values[name] === 'string' && values[name] !== '' ? [values[name]] : []));
  const lines = Array.isArray(values['lines']) ? values['lines'] as { itemId?: unknown }[] : [];
  return { faults, items: [...new Set(lines.flatMap(({ itemId }) => (typeof itemId === 'string' ? [itemId] : [])))].slice(0, mostAbout) };
}

function DraftNote({ state, wrong }: { state: DraftState; wrong: number }) {
  const { t, time, count } = useText();
  if (wrong > 0) return <span className="draft-note draft-wrong"><CircleAlert size={14} strokeWidth={1.7} aria-hidden />{t('form.wrong-short', { count: count(wrong) })}</span>;
  if (state.kind === 'none') return null;
  const Icon = state.kind === 'kept' ? CloudOff : Cloud;
  return <span className="draft-note" role="status"><Icon size={15} strokeWidth={1.7} aria-hidden />{state.kind === 'saved' ? t('draft.saved', { time: time(state.at) }) : t(`draft.${state.kind}`)}</span>;
}
