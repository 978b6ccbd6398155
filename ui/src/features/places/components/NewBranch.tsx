import { App, Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { BranchRow } from '@contracts/places';
import { errorText } from '../../../app/problem-text';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { useAddBranch } from '../api/places';
import { BranchFields, isReady, type BranchFieldValues } from './BranchFields';

export function NewBranch({ branches }: { branches: readonly BranchRow[] }) {
  const text = useText();
  const { t } = text;
  const go = useNavigate();
  const { message } = App.useApp();
  const add = useAddBranch();
  const [code, setCode] = useState('');
  const [fields, setFields] = useState<BranchFieldValues>({ name: { fa: '', en: '' }, kind: 'branch', parentId: null, timeZone: 'Asia/Tehran' });
  const open = branches.filter(({ active }) => active);
  // Where there is one branch only, the new one belongs to it.
  const value = { ...fields, parentId: fields.parentId ?? (open.length === 1 ? open[0]!.id : null) };
  const ready = code.trim() !== '' && isReady(value, false);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending) return;
    add.mutate({ ...value, parentId: value.parentId!, code }, { onSuccess: (branch) => { void message.success(t('places.branch-made')); void go(`/branches/${branch.id}`); } });
  }

  return (
    <article className="setting">
      <header className="setting-head"><h2 aria-level={usePhone() ? 1 : 2}>{t('places.new-branch')}</h2></header>
      <form className="place-form" onSubmit={save}>
        <label htmlFor="branch-code">{t('places.code')}</label>
        <Input id="branch-code" dir="ltr" autoFocus maxLength={16} value={code} onChange={(e) => setCode(e.target.value.toUpperCase())} aria-describedby="branch-code-hint" />
        <p id="branch-code-hint" className="muted">{t('places.code-hint')}</p>
        <BranchFields id="branch" value={value} onChange={setFields} offered={open} />
        {add.error && <p className="field-error" role="alert">{errorText(add.error, text)}</p>}
        <div className="setting-form-end">
          <Button type="primary" htmlType="submit" loading={add.isPending} disabled={!ready}>{t('places.make')}</Button>
          <Button onClick={() => void go('/branches')}>{t('action.cancel')}</Button>
        </div>
      </form>
    </article>
  );
}
