import { Button, Input, Popover } from 'antd';
import { CalendarClock } from 'lucide-react';
import { useId, useState } from 'react';
import type { TaskDetail } from '@contracts/tasks';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { DatePickerOf } from '../../../components/DatePickerOf';
import { useHoldTask } from '../api/hold-task';
import { followUpChoices } from '../follow-up-choices';

type Say = (at: string | null, note?: string) => void;

/** When to look after the task again, with a word to oneself; the one that there is can be taken back. What was refused stays open, as it was said. */
export function FollowUpButton({ task }: { task: TaskDetail }) {
  const { t, moment } = useText();
  const [open, setOpen] = useState(false);
  const hold = useHoldTask();
  const show = (shown: boolean): void => { setOpen(shown); if (shown) hold.reset(); };
  const say: Say = (at, note) => hold.mutate({ act: 'follow-up', taskId: task.id, at, note }, { onSuccess: () => setOpen(false) });
  const title = task.followUpAt ? t('follow-up.at', { when: moment(task.followUpAt) }) : t('follow-up.title');
  return (
    <Popover open={open} onOpenChange={show} trigger="click" placement="bottomRight" arrow={false} title={title} destroyOnHidden content={<FollowUpForm clears={task.followUpAt !== null} busy={hold.isPending} error={hold.error} onSay={say} />}>
      <Button type="text" className={task.followUpAt ? 'icon-button follow-up-on' : 'icon-button'} aria-label={title} title={title} icon={<CalendarClock size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}

/** A day of those one often wants, or any; and what for. */
export function FollowUpForm({ clears, busy = false, error = null, onSay }: { clears: boolean; busy?: boolean; error?: unknown; onSay: Say }) {
  const text = useText();
  const { t, language } = text;
  const id = useId();
  const [at, setAt] = useState<Date | null>(null);
  const [note, setNote] = useState('');
  return (
    <div className="assign">
      <div className="follow-up-quick">{followUpChoices(new Date()).map(({ key, at: when }) => <button key={key} type="button" className="chip" aria-pressed={at?.getTime() === when.getTime()} onClick={() => setAt(when)}>{t(`follow-up.${key}`)}</button>)}</div>
      <label htmlFor={id} className="visually-hidden">{t('follow-up.title')}</label>
      <DatePickerOf id={id} language={language} value={at} withTime onChange={setAt} />
      <Input value={note} onChange={(e) => setNote(e.target.value)} maxLength={500} placeholder={t('follow-up.note')} aria-label={t('follow-up.note')} />
      {error !== null && <p className="dialog-error" role="alert">{errorText(error, text)}</p>}
      <span><Button type="primary" disabled={!at} loading={busy} onClick={() => { if (at) onSay(at.toISOString(), note.trim() || undefined); }}>{t('follow-up.set')}</Button> {clears && <Button onClick={() => onSay(null)}>{t('follow-up.clear')}</Button>}</span>
    </div>
  );
}
