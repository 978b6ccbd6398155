import { useQueries } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { PersonRow } from '@contracts/people';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import '../../../components/dialog.css';
import { batchPreviewQuery } from '../../inbox/api/batches';
import { HandOverDialog } from '../../inbox/components/HandOverDialog';
import { handOverOf } from '../../inbox/hand-over';
import { useMay } from '../../session/use-me';

/** Each costs a question of its own. */
const mostAsked = 30;

/** Asked once more before many are switched off; whoever may give tasks sees who of them still has some, and can say first who gets them. */
export function BulkSwitchOffDialog({ people, busy, onSwitchOff, onClose }: { people: readonly PersonRow[]; busy: boolean; onSwitchOff: () => void; onClose: () => void }) {
  const text = useText();
  const { t, label, count } = text;
  const mayGive = useMay('task.assign');
  const [handedOver, setHandedOver] = useState<PersonRow | null>(null);
  const asked = mayGive ? people.slice(0, mostAsked) : [];
  const found = useQueries({ queries: asked.map(({ id }) => batchPreviewQuery({ act: handOverOf(id, {}), selection: { heldBy: id } })) });
  const failed = found.find(({ error }) => error);
  const holders = asked.map((person, at) => ({ person, open: found[at]?.data?.total ?? 0 })).filter(({ open }) => open > 0);
  return (
    <>
      <Modal
        open onCancel={onClose} width={500} title={t('people.bulk-off', { count: people.length })}
        footer={<div className="dialog-foot"><Button danger type="primary" loading={busy} onClick={onSwitchOff}>{t('people.deactivate')}</Button><Button onClick={onClose}>{t('action.cancel')}</Button></div>}
      >
        <p className="switch-off-text">{t('people.bulk-who', { count: people.length, names: people.slice(0, 6).map(({ name }) => label(name)).join(t('list.comma')) })}</p>
        {found.some(({ isPending }) => isPending) && <p className="muted" role="status">{t('people.bulk-open.looking')}</p>}
        {failed && <p className="dialog-error" role="alert">{errorText(failed.error, text)} <Button size="small" onClick={() => { for (const one of found) if (one.error) void one.refetch(); }}>{t('action.retry')}</Button></p>}
        {holders.length > 0 && (
          <>
            <p><strong>{t('people.bulk-open', { count: holders.length })}</strong></p>
            <ul className="people-results">{holders.map(({ person, open }) => (
              <li key={person.id}>
                <strong><bdi>{label(person.name)}</bdi></strong>
                <span>{t('inbox.hand-over.tasks', { count: open })}</span>
                <Button size="small" className="people-results-act" onClick={() => setHandedOver(person)}>{t('people.hand-over')}</Button>
              </li>
            ))}</ul>
          </>
        )}
        {mayGive && people.length > mostAsked && <p className="muted">{t('people.bulk-open.first', { count: count(mostAsked) })}</p>}
      </Modal>
      {handedOver && <HandOverDialog person={handedOver} onClose={() => { setHandedOver(null); for (const one of found) void one.refetch(); }} />}
    </>
  );
}
