import { Button, Input, Popover } from 'antd';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { everyone } from '@contracts/roles';
import type { TaskDetail } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';

/** Gives the task to somebody of its role (to anybody, where it is everyone's), with a word to them. */
export function AssignButton({ task, onAssign }: { task: TaskDetail; onAssign: (to: { userId: string; note?: string }) => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<string>();
  const [note, setNote] = useState('');

  function give(): void {
    if (!person) return;
    onAssign({ userId: person, ...(note.trim() && { note: note.trim() }) });
    setOpen(false);
    setPerson(undefined);
    setNote('');
  }

  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} title={t('task.assign.title')}
      content={(
        <div className="assign">
          <LookUpSelect autoFocus kind="person" role={task.role === everyone ? undefined : task.role} title={t('form.find.person')} value={person} onChange={setPerson} without={task.assignee?.id} enabled={open} />
          <Input.TextArea value={note} onChange={(e) => setNote(e.target.value)} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} placeholder={t('task.assign.note')} aria-label={t('task.assign.note')} />
          <Button type="primary" disabled={!person} onClick={give}>{t('task.assign.give')}</Button>
        </div>
      )}
    >
      <Button type="text" className="icon-button" aria-label={t('task.assign.title')} title={t('task.assign.title')} icon={<UserPlus size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}
