import { useQuery } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FieldError } from '@contracts/errors';
import type { StartForm } from '@contracts/instances';
import type { ProcessRow } from '@contracts/processes';
import { ApiError } from '../../../app/api-client';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { SchemaForm } from '../../forms/components/SchemaForm';
import type { Values } from '../../forms/form-schema';
import { startFormOf, useStartProcess } from '../api/processes';
import { firstValues, formOf, variablesOf } from '../variable-form';
import { RequestField } from './RequestField';

/** A person starts the process: by which event, about which request, with what. */
export function StartDialog({ process, onClose }: { process: ProcessRow; onClose: () => void }) {
  const { t, label } = useText();
  const { data, error, refetch } = useQuery(startFormOf(process.process));
  if (data) return <StartSheet form={data} onClose={onClose} />;
  return <Modal open onCancel={onClose} footer={null} title={t('processes.start-one', { name: label(process.name) })} width={560}>{error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={40} />}</Modal>;
}

function StartSheet({ form, onClose }: { form: StartForm; onClose: () => void }) {
  const text = useText();
  const { t, label, count } = text;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const start = useStartProcess();
  // One key for one set of answers: a second click, or one after a lost answer, starts nothing more.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [event, setEvent] = useState(form.events.length === 1 ? form.events[0]!.element : undefined);
  const [request, setRequest] = useState<string>();
  const [values, setValues] = useState<Values>(() => firstValues(form.variables));
  const [wrong, setWrong] = useState<FieldError[]>([]);
  const asked = formOf(form.variables);
  const first = form.variables.filter(({ filledIn }) => !filledIn).map(({ name }) => name);
  const later = form.variables.filter(({ filledIn }) => filledIn).map(({ name }) => name);
  const fields = (shown: string[]) => <SchemaForm form={asked} values={values} onChange={(next) => changed(() => setValues(next))} shown={shown} errors={wrong} idPrefix="start" />;
  const changed = (change: () => void): void => { change(); setWrong([]); setKey(crypto.randomUUID()); start.reset(); };
  const missing = (form.events.length > 1 && event === undefined) || (form.request === 'needed' && request === undefined);

  function send(): void {
    const given = variablesOf(form.variables, values);
    setWrong(given.wrong);
    if (given.wrong.length > 0) return;
    start.mutate({ process: form.process, variables: given.variables, key, ...(event !== undefined && form.events.length > 0 && { event }), ...(request !== undefined && { requestId: request }) }, {
      onSuccess: ({ id }) => { void message.success(t('processes.has-started', { name: label(form.name) })); onClose(); void navigate(`/instances/${id}`); },
      onError: (refused) => { if (refused instanceof ApiError) setWrong((refused.problem.fields ?? []).map((field) => ({ ...field, path: field.path.replace(/^variables\./, '') }))); },
    });
  }

  return (
    <Modal open onCancel={onClose} onOk={send} title={t('processes.start-one', { name: label(form.name) })} width={560} okText={t('processes.start-now')} cancelText={t('action.cancel')} okButtonProps={{ disabled: missing, loading: start.isPending }} footer={(_, { OkBtn, CancelBtn }) => <><OkBtn /><CancelBtn /></>}>
      <div className="start-form">
        {form.events.length > 1 && (
          <fieldset className="field">
            <legend className="field-label">{t('processes.event')}</legend>
            <div className="radio-chips" role="radiogroup" aria-label={t('processes.event')}>
              {form.events.map(({ element, name }) => <button key={element} type="button" role="radio" aria-checked={event === element} aria-pressed={event === element} className="chip" onClick={() => changed(() => setEvent(element))}><bdi>{label(name)}</bdi></button>)}
            </div>
          </fieldset>
        )}
        <RequestField needed={form.request === 'needed'} value={request} onChange={(id) => changed(() => setRequest(id))} />
        {first.length > 0 && fields(first)}
        {later.length > 0 && <details className="start-later" open={first.length === 0 || wrong.some(({ path }) => later.includes(path)) || undefined}><summary>{t('processes.filled-in', { shown: count(later.length), count: later.length })}</summary>{fields(later)}</details>}
        {form.variables.length === 0 && form.events.length <= 1 && form.request === 'optional' && <p className="muted">{t('processes.nothing-asked')}</p>}
      </div>
      {start.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(start.error, text)}</p>}
    </Modal>
  );
}
