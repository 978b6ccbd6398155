import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { Label } from '@contracts/label';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { StatusTag } from '../../../components/StatusTag';
import '../../../components/dialog.css';
import { useRoleName } from '../../access/use-role-name';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { batchPreviewQuery, useStartBatch } from '../api/batches';
import { handOverOf, rolesIn, type Chosen } from '../hand-over';
import '../batch.css';
import { BatchResults } from './BatchResults';
import { BatchVerdicts } from './BatchVerdicts';

/** All open tasks of somebody go to others in one act: what they are, who gets those of each role, what cannot go and why; then how far it has come. */
export function HandOverDialog({ person, onClose }: { person: { id: string; name: Label }; onClose: () => void }) {
  const text = useText();
  const { t, label, count } = text;
  const roleName = useRoleName();
  const [chosen, setChosen] = useState<Chosen>({});
  const [note, setNote] = useState('');
  const [started, setStarted] = useState<string | null>(null);
  // One key for what is chosen: a second click, or an answer that was lost, makes no second batch.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [act, selection] = [handOverOf(person.id, chosen), { heldBy: person.id }];
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...batchPreviewQuery({ act, selection }), placeholderData: keepPreviousData, enabled: started === null });
  const start = useStartBatch();
  const begin = (): void => start.mutate({ act: { ...act, ...(note.trim() !== '' && { note: note.trim() }) }, selection, key }, { onSuccess: ({ id }) => setStarted(id) });
  const choose = (role: string, userId?: string): void => { setChosen({ ...chosen, [role]: userId }); setKey(crypto.randomUUID()); start.reset(); };
  const title = t('inbox.hand-over.of', { name: label(person.name) });

  if (started !== null) return <Modal open onCancel={onClose} width={600} title={title} footer={<Button onClick={onClose}>{t('action.close')}</Button>}><BatchResults id={started} /></Modal>;
  return (
    <Modal
      open onCancel={onClose} width={600} title={title} className="hand-over-dialog"
      footer={!data || data.total === 0 ? <Button onClick={onClose}>{t('action.close')}</Button> : (
        <div className="dialog-foot">
          <Button type="primary" disabled={isPlaceholderData || data.will === 0} loading={start.isPending} onClick={begin}>{!isPlaceholderData ? t('inbox.hand-over.do', { count: data.will }) : t('inbox.batch.looking')}</Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    >
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={6} /> : data.total === 0 ? <Placeholder icon={Inbox} title={t('inbox.hand-over.none')}>{t('inbox.hand-over.none-text')}</Placeholder> : (
        <div className="hand-over">
          <ul className="hand-over-groups" aria-label={t('inbox.hand-over.what')}>
            {data.groups.map((group) => (
              <li key={JSON.stringify(group)}>
                <span className="hand-over-title"><bdi>{label(group.title)}</bdi></span>
                <span className="muted">{roleName(group.role)}</span>
                {group.status ? <StatusTag status={group.status} /> : <span />}
                <strong>{count(group.count)}</strong>
              </li>
            ))}
          </ul>
          <div className="hand-over-lines">
            {rolesIn(data.groups).map(({ role, count: many }) => (
              <div key={role}>
                <span>{roleName(role)} <span className="muted">{t('inbox.hand-over.tasks', { count: many })}</span></span>
                <LookUpSelect kind="person" role={role === 'everyone' ? undefined : role} title={t('inbox.hand-over.to', { role: roleName(role) })} placeholder={t('inbox.hand-over.team')} value={chosen[role]} onChange={(id) => choose(role, id)} onClear={() => choose(role)} without={person.id} />
              </div>
            ))}
          </div>
          <label className="hand-over-note"><span>{t('inbox.hand-over.note')}</span><Input.TextArea value={note} onChange={(event) => { setNote(event.target.value); setKey(crypto.randomUUID()); }} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} /></label>
          <BatchVerdicts preview={data} />
        </div>
      )}
      {(start.error ?? (data ? error : null)) && <p className="dialog-error" role="alert">{errorText(start.error ?? error, text)}</p>}
    </Modal>
  );
}
