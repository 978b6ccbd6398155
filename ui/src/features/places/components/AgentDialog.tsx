import { App, Button, Input, Modal, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import type { AgentRow } from '@contracts/places';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { typedPhone } from '@contracts/party-checks';
import { useAddAgent, useChangeAgent } from '../api/places';

/** Makes an agency of a branch, or changes one. */
export function AgentDialog({ branchId, agent, onClose }: { branchId: string; agent: AgentRow | null; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddAgent(branchId), useChangeAgent()];
  const [code, setCode] = useState(agent?.code ?? '');
  const [name, setName] = useState(agent?.name ?? '');
  const [typed, setTyped] = useState(agent?.phone ? text.phone(agent.phone) : '');
  const [active, setActive] = useState(agent?.active ?? true);
  const phone = typed.trim() === '' ? null : typedPhone(typed);
  const wrongPhone = typed.trim() !== '' && phone === null;
  const ready = code.trim() !== '' && name.trim() !== '' && !wrongPhone;
  const error = add.error ?? change.error;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const done = { onSuccess: () => { void message.success(t(agent ? 'places.changed' : 'places.agent-made')); onClose(); } };
    if (agent) change.mutate({ id: agent.id, revision: agent.revision, change: { name, phone, active } }, done);
    else add.mutate({ code, name, phone }, done);
  }

  return (
    <Modal open onCancel={onClose} title={agent ? t('places.change-agent', { name: agent.name }) : t('places.new-agent')} width={480} footer={null}>
      <form className="place-form" onSubmit={save}>
        <label htmlFor="agent-code">{t('places.code')}</label>
        <Input id="agent-code" dir="ltr" maxLength={16} disabled={agent !== null} autoFocus={agent === null} value={code} onChange={(e) => setCode(e.target.value.toUpperCase())} />
        <label htmlFor="agent-name">{t('places.agent-name')}</label>
        <Input id="agent-name" maxLength={100} autoFocus={agent !== null} value={name} onChange={(e) => setName(e.target.value)} />
        <label htmlFor="agent-phone">{t('places.phone')}</label>
        <Input id="agent-phone" dir="ltr" type="tel" autoComplete="off" status={wrongPhone ? 'error' : ''} value={typed} onChange={(e) => setTyped(e.target.value)} />
        {agent && <label className="place-switch"><Switch checked={active} onChange={setActive} />{t('places.in-use')}</label>}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(agent ? 'places.save' : 'places.make')}</Button></div>
      </form>
    </Modal>
  );
}
