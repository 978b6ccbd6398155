import { Button } from 'antd';
import { ArrowRight, CircleAlert, Cloud } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { FieldError } from '@contracts/errors';
import { ApiError } from '../../../app/api-client';
import { errorText } from '../../../app/problem-text';
import { useShortcuts } from '../../../app/shortcuts';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Kbd } from '../../../components/Kbd';
import { newRequest, useDropFile } from '../../files/api/files';
import { UploadNote } from '../../files/components/UploadNote';
import { useFormUploads } from '../../files/use-form-uploads';
import { SchemaForm } from '../../forms/components/SchemaForm';
import { focusField } from '../../forms/focus-field';
import { pruned, type JsonSchema, type Values } from '../../forms/form-schema';
import { validateForm } from '../../forms/validate-form';
import { useMe } from '../../session/use-me';
import { useCreateRequest, type CreatedRequest } from '../api/create-request';
import { askedIn, intakeForm, nobodyNamed, requestOf, serverPaths, stepOf, steps, takenOver, type Step } from '../intake-form';
import { useIntakeDraft } from '../use-intake-draft';
import { useSerialHistory } from '../../requests/use-serial-history';
import { FoundUnits } from '../../serials/components/FoundUnits';
import { AgentDoubts } from '../../places/components/AgentDoubts';
import '../intake.css';
import { IntakeSteps } from './IntakeSteps';
import { IntakeSummary } from './IntakeSummary';
import { Registered } from './Registered';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function IntakePage() {
  const text = useText();
  const { t } = text;
  const form = useMemo(intakeForm, []);
  const byAgent = useMe().agentId !== null;
  const draft = useIntakeDraft();
  const [params, setParams] = useSearchParams();
  // In the address: a reload stays at its step, and the browser's Back goes one step back.
  const step = steps.find((one) => one === params.get('step')) ?? 'customer';
  const setStep = (to: Step): void => setParams(to === 'customer' ? {} : { step: to });
  // One comes from the page of a serial: with that device, and with what was begun before.
  const asked = params.get('serial');
  const begin = useEffectEvent((serial: string) => {
    draft.change({ ...draft.values, serial });
    setParams({ step: 'device' }, { replace: true });
  });
  useEffect(() => { if (asked && draft.ready) begin(asked); }, [asked, draft.ready]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [created, setCreated] = useState<CreatedRequest | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const create = useCreateRequest();
  const drop = useDropFile();
  const { uploads, onUploads } = useFormUploads();
  const navigate = useNavigate();
  const known = useSerialHistory(draft.values['serial']);
  // A device that is with us already is not taken in twice: its request is what one goes on with.
  const open = step === 'device' ? known.open : undefined;
  const index = steps.indexOf(step);
  const next = steps[index + 1];

  const check = (which: Step): FieldError[] => {
    const asked = askedIn(which, draft.values, { byAgent });
    return validateForm(form.schema as JsonSchema, pruned(draft.values, asked), asked, []);
  };

  function goTo(to: Step): void {
    const from = steps.slice(0, steps.indexOf(to)).find((one) => check(one).length > 0 || (one === 'device' && known.open));
    setErrors(from ? check(from) : []);
    setStep(from ?? to);
  }

  function change(values: Values): void {
    setErrors((was) => was.filter((error) => values[error.path] === draft.values[error.path]));
    draft.change(values);
    if (create.error) { create.reset(); setKey(crypto.randomUUID()); }
  }

  function clear(): void {
    for (const photo of Array.isArray(draft.values['photos']) ? draft.values['photos'].map(String) : []) drop.mutate(photo);
    draft.clear();
    setStep('customer');
    setErrors([]);
  }

  function save(): void {
    const wrong = steps.find((one) => check(one).length > 0);
    if (wrong) { setStep(wrong); setErrors(check(wrong)); return; }
    const asked = steps.flatMap((one) => askedIn(one, draft.values, { byAgent }));
    create.mutate({ request: requestOf(pruned(draft.values, asked)), key }, {
      onSuccess: (answer) => { draft.clear(); setCreated(answer); },
      onError: (error) => {
        if (!(error instanceof ApiError)) return;
        setKey(crypto.randomUUID());
        const fields = (error.problem.fields ?? []).map((one) => ({ ...one, path: serverPaths[one.path] ?? one.path }));
        if (fields[0]) { setStep(stepOf(fields[0].path)); setErrors(fields); }
      },
    });
  }

  // What is on its way goes with its field: nobody leaves the step before it is there.
  const held = uploads !== 'none';
  const forward = (): void => { if (held) return; if (open) void navigate(`/requests/${open.id}`); else if (next) goTo(next); else save(); };
  const forwardText = open ? t('intake.open-number', { no: text.digits(open.no) }) : next ? t('intake.next', { step: t(`intake.step.${next}`) }) : t('intake.save');
  useShortcuts({ 'ctrl+Enter': forward }, created === null);
  useEffect(() => { const first = errors[0]; if (first) focusField('intake', first.path); }, [errors]);

  if (created) return <Registered created={created} onAnother={() => { setCreated(null); setStep('customer'); setKey(crypto.randomUUID()); create.reset(); }} />;
  const openRequest = create.error instanceof ApiError && create.error.problem.code === 'request.device-open' ? create.error.problem.params : null;
  return (
    <div className="intake">
      <header className="page-head">
        <h1>{t('intake.title')}</h1>
        <IntakeSteps current={step} onChoose={(to) => { if (!held) goTo(to); }} />
        <span className="spacer" />
        {draft.at && <span className="draft-note"><Cloud size={15} strokeWidth={1.7} aria-hidden />{t('intake.draft-kept')}<button type="button" className="link" onClick={clear}>{t('intake.clear')}</button></span>}
      </header>
      <div className="intake-main">
        {create.error && (
          <Band tone="danger" icon={CircleAlert}>
            {errorText(create.error, text)} {typeof openRequest?.['requestId'] === 'string' && <Link to={`/requests/${openRequest['requestId']}`}>{t('intake.open-request')}</Link>}
          </Band>
        )}
        <h2 className="visually-hidden">{t(`intake.step.${step}`)}</h2>
        <SchemaForm key={step} form={form} values={draft.values} onChange={change} shown={askedIn(step, draft.values, { byAgent })} errors={errors} idPrefix="intake" requestId={newRequest} onUploads={onUploads} />
        {(byAgent || (draft.values['channel'] === 'agent' && textOf(draft.values['agentId']))) && <AgentDoubts agentId={byAgent ? undefined : textOf(draft.values['agentId'])} itemId={textOf(draft.values['itemId'])} />}
        {step === 'device' && <FoundUnits serial={draft.values['serial']} taken={draft.values['itemId']} withOwner={nobodyNamed(draft.values)} onTake={(unit) => change(takenOver(draft.values, unit))} />}
      </div>
      <IntakeSummary values={draft.values} />
      <footer className="intake-foot">
        <Button type="primary" size="large" loading={create.isPending} disabled={held} onClick={forward}>{forwardText}{(next ?? open) && <ArrowRight size={16} strokeWidth={1.8} className="directional" aria-hidden />}</Button>
        {index > 0 && <Button size="large" disabled={held} onClick={() => { setErrors([]); setStep(steps[index - 1]!); }}>{t('action.back')}</Button>}
        <span className="spacer" />
        {uploads !== 'none' && <UploadNote state={uploads} />}
        <span className="muted intake-hint"><Kbd>Ctrl ↵</Kbd> {forwardText}</span>
      </footer>
    </div>
  );
}
