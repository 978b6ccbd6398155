import { App, Button, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { isTree, type TermList, type TermRow } from '@contracts/catalogue';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { isTreeValueReady, TreeFields, treeValueOf } from '../../../components/TreeFields';
import { useAddTerm, useChangeTerm } from '../api/terms';

/** Adds a term to a list, below another where it is a tree, or changes one. */
export function TermDialog({ list, term, parentId: given, terms, onClose }: { list: TermList; term: TermRow | null; parentId: string | null; terms: readonly TermRow[]; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddTerm(), useChangeTerm()];
  const [value, setValue] = useState(() => treeValueOf(term, given));
  const ready = isTreeValueReady(value, term);
  const error = add.error ?? change.error;

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const { code, name, parentId, position, active } = value;
    const done = { onSuccess: () => { void message.success(t(term ? 'catalogue.changed' : 'catalogue.made')); onClose(); } };
    if (term) change.mutate({ id: term.id, revision: term.revision, change: { name, parentId, position: position!, active } }, done);
    else add.mutate({ list, code, name, parentId }, done);
  }

  return (
    <Modal open onCancel={onClose} title={term ? t('catalogue.change', { name: label(term.name) }) : t(`catalogue.new.${list}`)} width={480} footer={null}>
      <form className="place-form" onSubmit={save}>
        <TreeFields id="term" known={term} others={isTree(list) ? terms : null} value={value} onChange={setValue} />
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(term ? 'catalogue.save' : 'catalogue.make')}</Button></div>
      </form>
    </Modal>
  );
}
