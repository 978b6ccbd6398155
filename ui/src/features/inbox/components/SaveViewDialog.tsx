import { App, Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { viewColours, type SavedView, type TaskViewChange, type ViewColour, type ViewShare } from '@contracts/task-views';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { useMay, useMe } from '../../session/use-me';
import { useChangeView } from '../api/task-views';
import { usualSort, showsView, type InboxAddress } from '../inbox-address';
import { iconOfView } from './SavedViewItem';

interface Props { /** None: what is shown becomes a new view. */ view: SavedView | null; address: InboxAddress; onClose: () => void; /** Null: it is deleted. */ onSaved: (view: SavedView | null) => void }
type Shares = ViewShare['with'];

/** Keeps what is shown as a view, or changes one: its name, its colour, for whom it is. */
export function SaveViewDialog({ view, address, onClose, onSaved }: Props) {
  const text = useText();
  const { t, label } = text;
  const { modal } = App.useApp();
  const me = useMe();
  const [mayShare, mayPublish] = [useMay('view.share'), useMay('view.publish')];
  const change = useChangeView();
  const roleName = useRoleName();
  const roles = useOfferedRoles();
  const [name, setName] = useState(view?.name ?? '');
  const [colour, setColour] = useState<ViewColour | null>(view?.colour ?? null);
  const [share, setShare] = useState<ViewShare>(view?.share ?? { with: 'nobody' });
  // Only what is shown can be put into it; a view that is not open keeps what it has.
  const open = view !== null && view.id === address.saved && !showsView(address, view);
  const [renew, setRenew] = useState(open);
  const own = view === null || view.owner.id === me.id;
  const mayChange = view?.mayChange ?? true;
  const { branch } = me;

  const content = (): TaskViewChange => {
    const shows = view && !renew ? view : { view: address.view, filters: address.filters, sort: address.sort ?? usualSort(address.view), columns: address.columns };
    return { name: name.trim(), colour, view: shows.view, filters: shows.filters, sort: shows.sort, columns: [...shows.columns], share };
  };
  const save = (): void => change.mutate(view ? { act: 'change', id: view.id, revision: view.revision, view: content() } : { act: 'save', view: content() }, { onSuccess: onSaved });
  const remove = (): void => void modal.confirm({
    title: t('inbox.saved.delete-title', { name: view!.name }), content: share.with === 'nobody' ? undefined : t('inbox.saved.delete-shared'), okText: t('inbox.saved.delete'), cancelText: t('action.cancel'), okButtonProps: { danger: true },
    onOk: () => change.mutate({ act: 'delete', id: view!.id, revision: view!.revision }, { onSuccess: () => onSaved(null) }),
  });
  const kinds: Shares[] = ['nobody', ...(mayShare ? ['unit', 'role'] as const : []), ...(mayPublish ? ['group', 'everyone'] as const : [])];
  const choose = (kind: Shares): void => setShare(kind === 'unit' ? { with: 'unit', unit: me.unit?.id ?? '' } : kind === 'role' ? { with: 'role', role: 'technician', branch: branch.id } : kind === 'group' ? { with: 'group', group: '' } : { with: kind });
  const ready = name.trim() !== '' && !(share.with === 'unit' && share.unit === '') && !(share.with === 'group' && share.group === '');

  return (
    <Modal
      open onCancel={onClose} title={t(view ? 'inbox.saved.edit-title' : 'inbox.saved.new')} width={440}
      footer={mayChange ? (
        <div className="dialog-foot">
          <Button type="primary" disabled={!ready} loading={change.isPending} onClick={save}>{t('inbox.saved.save')}</Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {view && <Button type="text" danger onClick={remove}>{t('inbox.saved.delete')}</Button>}
        </div>
      ) : <Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <div className="save-view">
        {!mayChange && view && <p className="muted">{t('inbox.saved.of', { name: label(view.owner.name) })}</p>}
        <label htmlFor="view-name">{t('inbox.saved.name')}</label>
        <Input id="view-name" autoFocus value={name} disabled={!mayChange} maxLength={60} onChange={(e) => setName(e.target.value)} onPressEnter={() => { if (ready && mayChange) save(); }} />
        <span id="view-colour">{t('inbox.saved.colour')}</span>
        <Radio.Group aria-labelledby="view-colour" disabled={!mayChange} className="view-colours" value={colour ?? 'none'} onChange={({ target }) => setColour(viewColours.find((one) => one === target.value) ?? null)}>
          {(['none', ...viewColours] as const).map((one) => { const Icon = iconOfView(one === 'none' ? null : one); return <Radio.Button key={one} value={one} aria-label={t(`inbox.colour.${one}`)}><Icon size={16} strokeWidth={1.8} className={`view-colour-${one}`} aria-hidden /></Radio.Button>; })}
        </Radio.Group>
        {own && kinds.length > 1 && (
          <>
            <span id="view-share">{t('inbox.saved.for')}</span>
            <Radio.Group aria-labelledby="view-share" className="view-shares" value={share.with} onChange={({ target }) => choose(target.value as Shares)} options={kinds.map((kind) => ({ value: kind, label: t(`inbox.share.${kind}`) }))} />
          </>
        )}
        {share.with === 'unit' && own && <LookUpSelect kind="unit" title={t('inbox.share.unit')} value={share.unit || undefined} onChange={(unit) => setShare({ with: 'unit', unit })} />}
        {share.with === 'group' && own && <LookUpSelect kind="group" title={t('inbox.share.group')} value={share.group || undefined} onChange={(group) => setShare({ with: 'group', group })} />}
        {share.with === 'role' && own && (
          <>
            <Select value={share.role} aria-label={t('inbox.share.role')} onChange={(role) => setShare({ ...share, role })} options={roles.map((role) => ({ value: role, label: roleName(role) }))} />
            {mayPublish && <Select value={share.branch === null ? 'all' : 'here'} aria-label={t('inbox.share.where')} onChange={(where) => setShare({ ...share, branch: where === 'all' ? null : branch.id })} options={[{ value: 'here', label: t('inbox.share.here', { branch: label(branch.name) }) }, { value: 'all', label: t('inbox.share.all-branches') }]} />}
          </>
        )}
        {open && mayChange && <Radio.Group className="view-shares" value={renew} onChange={({ target }) => setRenew(target.value as boolean)} options={[{ value: true, label: t('inbox.saved.renew') }, { value: false, label: t('inbox.saved.keep') }]} />}
        {change.error && <p className="dialog-error" role="alert">{errorText(change.error, text)}</p>}
      </div>
    </Modal>
  );
}
