import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Dropdown, Input } from 'antd';
import { ChevronDown, ScrollText, Search, SearchX, X } from 'lucide-react';
import { useEffectEvent, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { auditActionNames, auditActions, type AuditEntryRow } from '@contracts/audit';
import { ForWhom } from '../../absence/components/ForWhom';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { useRoleName } from '../../access/use-role-name';
import '../../requests/requests.css';
import { queryOf, auditList } from '../api/audit';
import '../audit.css';
import { changesOf } from '../changes';
import { actionText, fieldText, valueText, whatText } from '../texts';
import { AuditDialog } from './AuditDialog';

const periods = [1, 7, 30] as const;
/** Fields that fit beside the rest; the dialog has them all. */
const shortest = 2;
const toldElsewhere = new Set(['taskType', 'submission']);
const isId = (value: string | null): boolean => value !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Who did what, newest first; the filters are in the address. */
export function AuditPage() {
  const text = useText();
  const roleName = useRoleName();
  const { t, label, digits } = text;
  const { params, filter } = useAddressFilter();
  const action = auditActionNames.find((name) => name === params.get('action'));
  const actorId = params.get('by') ?? '';
  const request = params.get('request') ?? '';
  const days = periods.find((period) => String(period) === params.get('days'));
  const [typed, setTyped] = useTypedSearch(request, (words) => filter({ request: words }));
  const [open, setOpen] = useState<AuditEntryRow | null>(null);
  const asked = { ...(action && { action }), ...(actorId && { actorId }), ...(request && { request }), ...(days && { days }) };
  const list = useInfiniteQuery(auditList(asked));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const person = rows.find(({ actor }) => actor?.id === actorId)?.actor;

  const by = useEffectEvent((id: string) => filter({ by: id }));

  const columns = useMemo<Column<AuditEntryRow>[]>(() => [
    { key: 'when', title: t('audit.when'), width: '150px', render: (row) => <span className="muted">{text.moment(row.at)}</span> },
    { key: 'who', title: t('audit.who'), width: '190px', render: (row) => (row.actor
      ? <button type="button" className="audit-who" title={t('audit.only-theirs')} onClick={() => by(row.actor!.id)}><span><bdi>{label(row.actor.name)}</bdi>{row.actingFor && <ForWhom person={row.actingFor} />}</span>{row.token ? <span className="muted">{t('audit.by-token', { name: row.token.name })}</span> : row.role && <span className="muted">{roleName(row.role)}</span>}</button>
      : <span className="muted">{t('audit.system')}</span>) },
    { key: 'what', title: t('audit.what'), render: (row) => <>{actionText(row.action, text)}{row.task && <span className="audit-task muted"><bdi>{label(row.task)}</bdi></span>}</> },
    { key: 'about', title: t('audit.about'), width: '170px', render: (row) => (row.request ? <Link to={`/requests/${row.request.id}`}><Num>{digits(row.request.no)}</Num></Link> : <span className="muted">{whatText(row.resource, text)}</span>) },
    { key: 'change', title: t('audit.change'), priority: 'wide', render: (row) => (
      <span className="audit-short">{changesOf(row.before, row.after).filter(({ field, after }) => !toldElsewhere.has(field) && !isId(after)).slice(0, shortest).map(({ field, before, after }) => (
        <span key={field}><span className="muted">{fieldText(field, text) ?? <bdi dir="ltr">{field}</bdi>}</span> {before !== null && <del><bdi>{valueText(field, before, row, { ...text, roleName }).slice(0, 40)}</bdi></del>} <bdi>{after === null ? '—' : valueText(field, after, row, { ...text, roleName }).slice(0, 40)}</bdi></span>
      ))}</span>
    ) },
    { key: 'more', title: '', width: '96px', render: (row) => <Button size="small" type="text" onClick={() => setOpen(row)}>{t('audit.details')}</Button> },
  ], [t, label, digits, text, roleName]);

  const filtered = Boolean(action ?? days) || actorId !== '' || request !== '';
  return (
    <div className="audit">
      <header className="page-head">
        <h1>{t('audit.title')}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('audit.search')} aria-label={t('audit.search')} />
        <span className="spacer" />
        <ExportButton path="/audit/export" query={queryOf(asked)} name="zamen-record.csv" label={t('audit.export')} />
      </header>
      <div className="requests-filters" role="group" aria-label={t('audit.filters')}>
        <button type="button" className="chip" aria-pressed={!days} onClick={() => filter({ days: undefined })}>{t('audit.always')}</button>
        {periods.map((period) => <button key={period} type="button" className="chip" aria-pressed={days === period} onClick={() => filter({ days: String(period) })}>{t('audit.days', { count: period })}</button>)}
        {action
          ? <button type="button" className="chip chip-on" onClick={() => filter({ action: undefined })}>{label(auditActions[action])}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>
          : <Dropdown trigger={['click']} menu={{ className: 'status-menu', items: auditActionNames.map((name) => ({ key: name, label: label(auditActions[name]), onClick: () => filter({ action: name }) })) }}><button type="button" className="chip">{t('audit.any-action')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></button></Dropdown>}
        {actorId && <button type="button" className="chip chip-on" onClick={() => filter({ by: undefined })}>{person ? <bdi>{label(person.name)}</bdi> : t('audit.one-person')}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>}
      </div>
      <div className="audit-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : !list.isPending && rows.length === 0
            ? filtered
              ? <Placeholder icon={SearchX} title={t('audit.none-filtered.title')} action={<Button onClick={() => filter({ action: undefined, by: undefined, request: undefined, days: undefined })}>{t('filter.clear-all')}</Button>}>{t('audit.none-filtered.text')}</Placeholder>
              : <Placeholder icon={ScrollText} title={t('audit.none.title')}>{t('audit.none.text')}</Placeholder>
            : <DataTable label={t('audit.title')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {open && <AuditDialog entry={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
