import { useQuery } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Term } from '@contracts/catalogue';
import { mostRouteSteps, type UnitRoute } from '@contracts/unit-routes';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { unitRoute, useSetUnitRoute } from '../api/unit-routes';

/** Through which units devices of a kind pass: looked at, and put in order by whoever may. */
export function RouteDialog({ kind, onClose }: { kind: Term; onClose: () => void }) {
  const { t, label } = useText();
  const { data, error, refetch } = useQuery({ ...unitRoute(kind.id), staleTime: 0 });
  return (
    <Modal open onCancel={onClose} title={t('catalogue.route.of', { name: label(kind.name) })} width={560} mask={{ closable: false }} footer={null}>
      {data ? <Steps key={data.revision} kind={kind} route={data} onClose={onClose} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={3} height={40} />}
    </Modal>
  );
}

interface Step { id: string; name: string; note: string }
function Steps({ kind, route, onClose }: { kind: Term; route: UnitRoute; onClose: () => void }) {
  const text = useText();
  const { t, label, count } = text;
  const { message } = App.useApp();
  const set = useSetUnitRoute(kind.id);
  const shown = route.steps.map(({ id, name, branch, active }): Step => ({ id, name: label(name), note: active ? label(branch) : `${label(branch)}${t('list.comma')}${t('catalogue.inactive')}` }));
  // One begins with the route that holds so far.
  const [steps, setSteps] = useState(shown);
  const swap = (at: number, to: number): void => setSteps((before) => before.map((step, index) => (index === at ? before[to]! : index === to ? before[at]! : step)));
  const add = (id: string, name: string): void => setSteps((before) => (before.some((step) => step.id === id) ? before : [...before, { id, name, note: '' }]));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!set.isPending) set.mutate({ revision: route.revision, unitIds: steps.map(({ id }) => id) }, { onSuccess: () => { void message.success(t('catalogue.route.saved')); onClose(); } });
  };
  return (
    <form className="bom-form" onSubmit={save}>
      {route.from && <p className="muted">{t('catalogue.route.from', { name: label(route.from.name) })}</p>}
      {steps.length === 0 ? <p className="muted">{t('catalogue.route.empty')}</p> : (
        <ol>{steps.map(({ id, name, note }, at) => (
          <li key={id} className="route-step">
            <span className="muted">{count(at + 1)}</span>
            <span><strong><bdi>{name}</bdi></strong>{note && <span className="muted"> <bdi>{note}</bdi></span>}</span>
            {route.mayChange && (
              <span className="bom-acts">
                <IconButton label={t('catalogue.bom.up', { name })} icon={<ArrowUp size={15} strokeWidth={1.7} />} disabled={at === 0} onClick={() => swap(at, at - 1)} />
                <IconButton label={t('catalogue.bom.down', { name })} icon={<ArrowDown size={15} strokeWidth={1.7} />} disabled={at === steps.length - 1} onClick={() => swap(at, at + 1)} />
                <IconButton label={t('catalogue.remove', { name })} icon={<Trash2 size={15} strokeWidth={1.7} />} onClick={() => setSteps((before) => before.filter((step) => step.id !== id))} />
              </span>
            )}
          </li>
        ))}</ol>
      )}
      {route.mayChange && (
        <>
          {steps.length < mostRouteSteps && <LookUpSelect key={steps.length} kind="unit" title={t('catalogue.route.add')} value={undefined} onChange={add} />}
          {set.error && <p className="field-error" role="alert">{errorText(set.error, text)}</p>}
          <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={set.isPending}>{t('catalogue.save')}</Button><Button onClick={onClose}>{t('action.cancel')}</Button></div>
        </>
      )}
    </form>
  );
}
