import { Modal } from 'antd';
import type { AuditEntryRow } from '@contracts/audit';
import { useText } from '../../../app/use-text';
import { ForWhom } from '../../absence/components/ForWhom';
import { useRoleName } from '../../access/use-role-name';
import { changesOf } from '../changes';
import { actionText, fieldText, valueText, whatText } from '../texts';

/** One entry whole: what each field was and is. */
export function AuditDialog({ entry, onClose }: { entry: AuditEntryRow; onClose: () => void }) {
  const text = { ...useText(), roleName: useRoleName() };
  const { t } = text;
  // For whom stands beside who did it.
  const changes = changesOf(entry.before, entry.after).filter(({ field }) => field !== 'actingFor' || entry.actingFor === null);
  return (
    <Modal open onCancel={onClose} footer={null} title={actionText(entry.action, text)} width={680}>
      <dl className="audit-facts">
        <div><dt>{t('audit.who')}</dt><dd>{entry.actor ? <><bdi>{text.label(entry.actor.name)}</bdi>{entry.actingFor && <ForWhom person={entry.actingFor} />}</> : t('audit.system')}</dd></div>
        {entry.token && <div><dt>{t('audit.token')}</dt><dd><bdi>{entry.token.name}</bdi></dd></div>}
        {entry.address && <div><dt>{t('audit.from')}</dt><dd><bdi dir="ltr">{entry.address}</bdi></dd></div>}
        <div><dt>{t('audit.when')}</dt><dd>{text.moment(entry.at)}</dd></div>
        {entry.task && <div><dt>{t('audit.resource.task')}</dt><dd><bdi>{text.label(entry.task)}</bdi></dd></div>}
        <div><dt>{t('audit.about')}</dt><dd>{whatText(entry.resource, text)} <bdi dir="ltr" className="muted">{entry.resourceId}</bdi></dd></div>
      </dl>
      {changes.length === 0 ? <p className="muted">{t('audit.no-change')}</p> : (
        <table className="audit-changes">
          <thead><tr><th scope="col">{t('audit.field')}</th><th scope="col">{t('audit.before')}</th><th scope="col">{t('audit.after')}</th></tr></thead>
          <tbody>{changes.map(({ field, before, after }) => (
            <tr key={field}><th scope="row">{fieldText(field, text) ?? <bdi dir="ltr">{field || '—'}</bdi>}</th><td><bdi>{before === null ? '—' : valueText(field, before, entry, text)}</bdi></td><td><bdi>{after === null ? '—' : valueText(field, after, entry, text)}</bdi></td></tr>
          ))}</tbody>
        </table>
      )}
    </Modal>
  );
}
