import { App, Button, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { isTree, keptCode, type TermList, type TermRow } from '@contracts/catalogue';
import { latinDigits } from '@contracts/digits';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { treeRows } from '../../../lib/tree';
import { useAddTerm, useChangeTerm } from '../api/terms';

/** Adds a term to a list, below another where it is a tree, or changes one. */
export function TermDialog({ list, term, parentId: given, terms, onClose }: { list: TermList; term: TermRow | null; parentId: string | null; terms: readonly TermRow[]; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const [add, change] = [useAddTerm(), useChangeTerm()];
  const [code, setCode] = useState(term?.code ?? '');
  const [name, setName] = useState(term?.name ?? { fa: '', en: '' });
  const [parentId, setParent] = useState(term ? term.parentId : given);
  const [position, setPosition] = useState<number | null>(term?.position ?? null);
  const [active, setActive] = useState(term?.active ?? true);
  const ready = code.trim() !== '' && name.fa.trim() !== '' && name.en.trim() !== '' && (!term || position !== null);
  const error = add.error ?? change.error;
  const offered = offeredParents(terms, term);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const done = { onSuccess: () => { void message.success(t(term ? 'catalogue.changed' : 'catalogue.made')); onClose(); } };
    if (term) change.mutate({ id: term.id, revision: term.revision, change: { name, parentId, position: position!, active } }, done);
    else add.mutate({ list, code, name, parentId }, done);
  }

  return (
    <Modal open onCancel={onClose} title={term ? t('catalogue.change', { name: label(term.name) }) : t(`catalogue.new.${list}`)} width={480} footer={null}>
      <form className="place-form" onSubmit={save}>
        <NameFields id="term-name" value={name} onChange={setName} autoFocus />
        <label htmlFor="term-code">{t('catalogue.code')}</label>
        <Input id="term-code" dir="ltr" maxLength={40} disabled={term !== null} value={code} onChange={(e) => setCode(keptCode(e.target.value))} aria-describedby="term-code-hint" />
        {!term && <p id="term-code-hint" className="muted">{t('catalogue.code-hint')}</p>}
        {isTree(list) && (
          <>
            <label htmlFor="term-parent">{t('catalogue.below')}</label>
            <Select
              id="term-parent" allowClear showSearch={{ optionFilterProp: 'search' }} placeholder={t('catalogue.at-top')} value={parentId ?? undefined} onChange={(id: string | undefined) => setParent(id ?? null)}
              options={offered.map(({ item, depth }) => ({ value: item.id, search: `${item.name.fa} ${item.name.en} ${item.code}`, label: <span style={{ paddingInlineStart: depth * 14 }}><bdi>{label(item.name)}</bdi></span> }))}
            />
          </>
        )}
        {term && (
          <>
            <label htmlFor="term-position">{t('catalogue.position')}</label>
            <InputNumber id="term-position" min={0} max={1_000_000} precision={0} parser={(typed) => Number(latinDigits(typed ?? '').replace(/[^0-9]/g, ''))} value={position} onChange={setPosition} aria-describedby="term-position-hint" />
            <p id="term-position-hint" className="muted">{t('catalogue.position-hint')}</p>
            <label className="place-switch"><Switch checked={active} onChange={setActive} />{t('catalogue.in-use')}</label>
          </>
        )}
        {error && <p className="field-error" role="alert">{errorText(error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending || change.isPending} disabled={!ready}>{t(term ? 'catalogue.save' : 'catalogue.make')}</Button></div>
      </form>
    </Modal>
  );
}

/** What is in use, or what it stands below already; neither itself nor what stands below it. */
function offeredParents(terms: readonly TermRow[], term: TermRow | null) {
  const rows = treeRows(terms, (one) => one);
  const at = rows.findIndex(({ item }) => item.id === term?.id);
  const end = at === -1 ? -1 : rows.findIndex((row, index) => index > at && row.depth <= rows[at]!.depth);
  return rows.filter(({ item }, index) => (item.active || item.id === term?.parentId) && (at === -1 || index < at || (end !== -1 && index >= end)));
}
