import { App, Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { viewColours, type ListName, type ViewColour, type ViewShare } from '@contracts/saved-views';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import '../../../components/dialog.css';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { useMay, useMe } from '../../session/use-me';
import { useChangeView, type SavedView, type Shown, type ViewChange } from '../api/saved-views';
import { iconOfView } from './SavedViewItem';

interface Props<List extends ListName> {
  list: List; /** None: what is shown becomes a new view. */ view: SavedView<List> | null; shown: Shown<List>; /** Only what is shown can be put into it; a view that is not open keeps what it has. */ renewable: boolean;
  onClose: () => void; /** Null: it is deleted. */ onSaved: (view: SavedView<List> | null) => void;
}
type Shares = ViewShare['with'];
const kept = ({ filters, sort, columns, ...view }: SavedView): Shown => ({ ...('view' in view && { view: view.view }), filters, sort, columns }) as Shown;

/** Keeps what is shown as a view, or changes one: its name, its colour, for whom it is. */
export function SaveViewDialog<List extends ListName>({ list, view, shown, renewable: open, onClose, onSaved }: Props<List>) {
  const text = useText();
  const { t, label } = text;
  const { modal } = App.useApp();
  const me = useMe();
  const [mayShare, mayPublish] = [useMay('view.share'), useMay('view.publish')];
  const change = useChangeView(list);
  const roleName = useRoleName();
  const roles = useOfferedRoles();
  const [name, setName] = useState(view?.name ?? '');
  const [colour, setColour] = useState<ViewColour | null>(view?.colour ?? null);
  const [share, setShare] = useState<ViewShare>(view?.share ?? { with: 'nobody' });
  const [renew, setRenew] = useState(open);
  const own = view === null || view.owner.id === me.id;
  const mayChange = view?.mayChange ?? true;
  const { branch } = me;

  const content = (): ViewChange<List> => ({ ...(view && !renew ? kept(view) : shown), name: name.trim(), colour, share }) as ViewChange<List>;
  const save = (): void => change.mutate(view ? { act: 'change', id: view.id, revision: view.revision, view: content() } : { act: 'save', view: content() }, { onSuccess: onSaved });
  const remove = (): void => void modal.confirm({
    title: t('views.delete-title', { name: view!.name }), content: share.with === 'nobody' ? undefined : t('views.delete-shared'), okText: t('views.delete'), cancelText: t('action.cancel'), okButtonProps: { danger: true },
    onOk: () => change.mutate({ act: 'delete', id: view!.id, revision: view!.revision }, { onSuccess: () => onSaved(null) }),
  });
  const kinds: Shares[] = ['nobody', ...(mayShare ? ['unit', 'role'] as const : []), ...(mayPublish ? ['group', 'everyone'] as const : [])];
  const choose = (kind: Shares): void => setShare(kind === 'unit' ? { with: 'unit', unit: me.unit?.id ?? '' } : kind === 'role' ? { with: 'role', role: 'technician', branch: branch.id } : kind === 'group' ? { with: 'group', group: '' } : { with: kind });
  const ready = name.trim() !== '' && !(share.with === 'unit' && share.unit === '') && !(share.with === 'group' && share.group === '');

  return (
    <Modal
      open onCancel={onClose} title={t(view ? 'views.edit-title' : 'views.new')} width={440}
      footer={mayChange ? (
        <div className="dialog-foot">
          <Button type="primary" disabled={!ready} loading={change.isPending} onClick={save}>{t('views.save')}</Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {view && <Button type="text" danger onClick={remove}>{t('views.delete')}</Button>}
        </div>
      ) : <Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <div className="save-view">
        {!mayChange && view && <p className="muted">{t('views.of', { name: label(view.owner.name) })}</p>}
        <label htmlFor="view-name">{t('views.name')}</label>
        <Input id="view-name" autoFocus value={name} disabled={!mayChange} maxLength={60} onChange={(e) => setName(e.target.value)} onPressEnter={() => { if (ready && mayChange) save(); }} />
        <span id="view-colour">{t('views.colour')}</span>
        <Radio.Group aria-labelledby="view-colour" disabled={!mayChange} className="view-colours" value={colour ?? 'none'} onChange={({ target }) => setColour(viewColours.find((one) => one === target.value) ?? null)}>
          {(['none', ...viewColours] as const).map((one) => { const Icon = iconOfView(one === 'none' ? null : one); return <Radio.Button key={one} value={one} aria-label={t(`views.colour.${one}`)}><Icon size={16} strokeWidth={1.8} className={`view-colour-${one}`} aria-hidden /></Radio.Button>; })}
        </Radio.Group>
        {own && kinds.length > 1 && (
          <>
            <span id="view-share">{t('views.for')}</span>
            <Radio.Group aria-labelledby="view-share" className="view-shares" value={share.with} onChange={({ target }) => choose(target.value as Shares)} options={kinds.map((kind) => ({ value: kind, label: t(`views.share.${kind}`) }))} />
          </>
        )}
        {share.with === 'unit' && own && <LookUpSelect kind="unit" title={t('views.share.unit')} value={share.unit || undefined} onChange={(unit) => setShare({ with: 'unit', unit })} />}
        {share.with === 'group' && own && <LookUpSelect kind="group" title={t('views.share.group')} value={share.group || undefined} onChange={(group) => setShare({ with: 'group', group })} />}
        {share.with === 'role' && own && (
          <>
            <Select value={share.role} aria-label={t('views.share.role')} onChange={(role) => setShare({ ...share, role })} options={roles.map((role) => ({ value: role, label: roleName(role) }))} />
            {mayPublish && <Select value={share.branch === null ? 'all' : 'here'} aria-label={t('views.share.where')} onChange={(where) => setShare({ ...share, branch: where === 'all' ? null : branch.id })} options={[{ value: 'here', label: t('views.share.here', { branch: label(branch.name) }) }, { value: 'all', label: t('views.share.all-branches') }]} />}
          </>
        )}
        {open && mayChange && <Radio.Group className="view-shares" value={renew} onChange={({ target }) => setRenew(target.value as boolean)} options={[{ value: true, label: t('views.renew') }, { value: false, label: t('views.keep') }]} />}
        {change.error && <p className="dialog-error" role="alert">{errorText(change.error, text)}</p>}
      </div>
    </Modal>
  );
}
