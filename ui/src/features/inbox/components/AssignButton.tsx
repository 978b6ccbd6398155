import { Button, Input, Popover, Segmented } from 'antd';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { everyone } from '@contracts/roles';
import type { TaskDetail } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { errorText } from '../../../app/problem-text';
import { useHoldTask } from '../api/hold-task';

/** Gives the task to somebody of its role (to anybody, where it is everyone's) or to a unit, whose people may take it then; with a word to them. What was refused stays open, with the word. */
export function AssignButton({ task }: { task: TaskDetail }) {
  const text = useText();
  const { t } = text;
  const hold = useHoldTask();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<'person' | 'unit'>('person');
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');

  function give(): void {
    if (!chosen) return;
    const word = note.trim() ? { note: note.trim() } : {};
    hold.mutate(to === 'person' ? { act: 'assign', taskId: task.id, to: { userId: chosen, ...word } } : { act: 'give', taskId: task.id, to: { unitId: chosen, ...word } }, {
      onSuccess: () => { setOpen(false); setChosen(undefined); setNote(''); },
    });
  }

  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} title={t('task.assign.title')}
      content={(
        <div className="assign">
          <Segmented size="small" aria-label={t('task.assign.title')} value={to} onChange={(value) => { setTo(value); setChosen(undefined); }} options={(['person', 'unit'] as const).map((value) => ({ value, label: t(`task.give.${value}`) }))} />
          {to === 'person'
            ? <LookUpSelect key="person" autoFocus kind="person" role={task.role === everyone ? undefined : task.role} title={t('form.find.person')} value={chosen} onChange={setChosen} without={task.assignee?.id} enabled={open} />
            : <LookUpSelect key="unit" autoFocus kind="unit" title={t('task.give.find-unit')} value={chosen} onChange={setChosen} enabled={open} />}
          <Input.TextArea value={note} onChange={(e) => setNote(e.target.value)} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} placeholder={t('task.assign.note')} aria-label={t('task.assign.note')} />
          {hold.error && <p className="dialog-error" role="alert">{errorText(hold.error, text)}</p>}
          <Button type="primary" disabled={!chosen} loading={hold.isPending} onClick={give}>{t('task.assign.give')}</Button>
        </div>
      )}
    >
      <Button type="text" className="icon-button" aria-label={t('task.assign.title')} title={t('task.assign.title')} icon={<UserPlus size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}
