import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { PersonDetail } from '@contracts/people';
import { useText } from '../../../app/use-text';
import '../../../components/dialog.css';
import { batchPreviewQuery } from '../../inbox/api/batches';
import { handOverOf } from '../../inbox/hand-over';
import { useMay } from '../../session/use-me';

/** Asked once more before somebody is switched off; whoever may give tasks can first say who gets what the person has. */
export function SwitchOffDialog({ person, onHandOver, onSwitchOff, onClose }: { person: PersonDetail; onHandOver: () => void; onSwitchOff: () => void; onClose: () => void }) {
  const { t, label } = useText();
  const mayGive = useMay('task.assign');
  const { data } = useQuery({ ...batchPreviewQuery({ act: handOverOf(person.id, {}), selection: { heldBy: person.id } }), enabled: mayGive });
  const open = data?.total ?? 0;
  return (
    <Modal
      open onCancel={onClose} width={460} title={t('people.deactivate-who', { name: label(person.name) })}
      footer={(
        <div className="dialog-foot">
          <Button danger type="primary" onClick={onSwitchOff}>{t('people.deactivate')}</Button>
          {open > 0 && <Button onClick={onHandOver}>{t('people.hand-over-first')}</Button>}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      )}
    >
      <p className="switch-off-text">{t('people.deactivate-text')}</p>
      {open > 0 && <p><strong>{t('people.has-open', { count: open })}</strong></p>}
    </Modal>
  );
}
