import { App, Button } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { PersonDetail } from '@contracts/people';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { usePersonChange } from '../api/people';
import { isComplete, sent, valuesOf } from '../person-values';
import { PersonFields } from './PersonFields';

/** Names, roles and place of somebody, over what was seen of them. */
export function ChangePerson({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const change = usePersonChange(person.id);
  const [values, setValues] = useState(valuesOf(person));
  const ready = isComplete(values);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (ready && !change.isPending) change.mutate({ revision: person.revision, change: { ...sent(values), active: person.active } }, { onSuccess: () => { void message.success(t('people.changed')); onClose(); } });
  }

  return (
    <form className="place-form person-form" onSubmit={save}>
      <PersonFields value={values} onChange={setValues} autoFocus />
      <p className="muted">{t('people.change-text')}</p>
      {change.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(change.error, text)}</p>}
      <div className="setting-form-end">
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>{t('people.save')}</Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
