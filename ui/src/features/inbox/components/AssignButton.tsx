import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover, Select } from 'antd';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { everyone } from '@contracts/roles';
import type { TaskDetail } from '@contracts/tasks';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { lookUp } from '../../forms/api/look-up';

/** Gives the task to somebody of its role (to anybody, where it is everyone's), with a word to them. */
export function AssignButton({ task, onAssign }: { task: TaskDetail; onAssign: (to: { userId: string; note?: string }) => void }) {
  const { t, label } = useText();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<string>();
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const { data } = useQuery({ ...lookUp('person', useDebounced(typed, 150), task.role === everyone ? undefined : task.role), enabled: open });

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
          <Select autoFocus value={person} onChange={setPerson} placeholder={t('form.find.person')} aria-label={t('form.find.person')} showSearch={{ filterOption: false, onSearch: setTyped }} options={(data?.items ?? []).filter((item) => item.id !== task.assignee?.id).map((item) => ({ value: item.id, label: label(item.label), hint: item.hint && label(item.hint) }))} optionRender={({ label: name, data: { hint } }) => <span className="option"><span>{name}</span>{hint && <span className="muted">{hint}</span>}</span>} />
          <Input.TextArea value={note} onChange={(e) => setNote(e.target.value)} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} placeholder={t('task.assign.note')} aria-label={t('task.assign.note')} />
          <Button type="primary" disabled={!person} onClick={give}>{t('task.assign.give')}</Button>
        </div>
      )}
    >
      <Button type="text" className="icon-button" aria-label={t('task.assign.title')} title={t('task.assign.title')} icon={<UserPlus size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}
