import { App, Button, Popconfirm } from 'antd';
import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { BranchChange, BranchRow } from '@contracts/places';
import { errorText } from '../../../app/problem-text';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import { useChangeBranch } from '../api/places';
import { treeOf } from '../branch-tree';
import { AgentsSection } from './AgentsSection';
import { BranchFields, isReady, type BranchFieldValues } from './BranchFields';
import { UnitsSection } from './UnitsSection';

/** One branch: what it is, a change of it, its people, units and agencies. */
export function BranchPanel({ branch, branches }: { branch: BranchRow; branches: readonly BranchRow[] }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const go = useNavigate();
  const phone = usePhone();
  const [changing, setChanging] = useState(false);
  const switching = useChangeBranch(branch.id);
  const { name, kind, timeZone, active, parent, revision } = branch;
  const turn = (): void => switching.mutate({ revision, change: { name, kind, timeZone, parentId: parent?.id ?? null, active: !active } }, {
    onSuccess: () => void message.success(t(active ? 'places.off-done' : 'places.on-done')),
  });
  return (
    <article className="setting">
      <header className="setting-head">
        <div><h2 aria-level={phone ? 1 : 2}><bdi>{label(name)}</bdi></h2><p className="muted" dir="ltr">{branch.code}</p></div>
        <span className="setting-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} onClick={() => void go('/branches')} /></span>
      </header>
      <dl className="place-facts">
        <div><dt>{t('places.kind')}</dt><dd>{t(`places.kind.${kind}`)}</dd></div>
        <div><dt>{t('places.parent')}</dt><dd>{parent ? <bdi>{label(parent.name)}</bdi> : t('places.parent-none')}</dd></div>
        <div><dt>{t('places.time-zone')}</dt><dd><bdi dir="ltr">{timeZone}</bdi></dd></div>
        <div><dt>{t('places.people')}</dt><dd><Link to={`/people?branch=${encodeURIComponent(branch.code)}`}>{t('places.people-count', { count: branch.people })}</Link></dd></div>
      </dl>
      {changing ? <ChangeBranch branch={branch} branches={branches} onClose={() => setChanging(false)} /> : (
        <div className="setting-form-end">
          <Button onClick={() => setChanging(true)}>{t('places.change')}</Button>
          {active
            ? <Popconfirm title={t('places.off-branch')} description={t('places.off-branch-text')} okText={t('places.off')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')} onConfirm={turn}><Button loading={switching.isPending}>{t('places.off')}</Button></Popconfirm>
            : <Button loading={switching.isPending} onClick={turn}>{t('places.on')}</Button>}
        </div>
      )}
      <Refusal inset of={[switching]} />
      <UnitsSection branch={branch} />
      <AgentsSection branch={branch} />
    </article>
  );
}

function ChangeBranch({ branch, branches, onClose }: { branch: BranchRow; branches: readonly BranchRow[]; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const change = useChangeBranch(branch.id);
  const [fields, setFields] = useState<BranchFieldValues>({ name: branch.name, kind: branch.kind, parentId: branch.parent?.id ?? null, timeZone: branch.timeZone });
  // Neither itself nor what lies below it.
  const rows = treeOf(branches);
  const at = rows.findIndex((row) => row.branch.id === branch.id);
  const end = rows.findIndex((row, index) => index > at && row.depth <= rows[at]!.depth);
  const below = new Set(rows.slice(at, end === -1 ? undefined : end).map((row) => row.branch.id));
  const ready = isReady(fields, branch.parent === null);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || change.isPending) return;
    const asked: BranchChange = { ...fields, active: branch.active };
    change.mutate({ revision: branch.revision, change: asked }, { onSuccess: () => { void message.success(t('places.changed')); onClose(); } });
  }

  return (
    <form className="place-form" onSubmit={save}>
      <BranchFields id="branch" value={fields} onChange={setFields} offered={branches.filter(({ id, active }) => active && !below.has(id))} />
      {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
      <div className="setting-form-end">
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>{t('places.save')}</Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
