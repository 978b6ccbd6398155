import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { AgreementRow } from '@contracts/agreements';
import type { AuditEntryRow } from '@contracts/audit';
import type { Term } from '@contracts/catalogue';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../audit/audit.css';
import { AuditDialog } from '../../audit/components/AuditDialog';
import { actionText } from '../../audit/texts';
import '../../settings/settings.css';
import { agentHistory, agreementList } from '../api/agreements';
import '../agreements.css';
import { AgreementDialog } from './AgreementDialog';

/** An agency: what is agreed with it, now, before and later, and what was changed. */
export function AgencyPage() {
  const id = useParams().agentId ?? '';
  const { t } = useText();
  const { data, error, isPending, refetch } = useQuery(agreementList(id));
  const [open, setOpen] = useState<AgreementRow | 'new' | null>(null);
  return (
    <div className="agency">
      <header className="page-head">
        {data ? <><h1><bdi>{data.agent.name}</bdi></h1><Num className="muted">{data.agent.code}</Num><span className="muted">{t('agreements.open', { count: data.open })}</span></> : <Link to="/branches">{t('places.agents')}</Link>}
        <span className="spacer" />
        {data && <><Link to={`/branches/${data.branchId}`}>{t('places.agents')}</Link><Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setOpen('new')}>{t('agreements.new')}</Button></>}
      </header>
      <div className="agency-body">
        {isPending ? <SkeletonLines rows={8} /> : !data ? <Failure error={error} retry={() => void refetch()} /> : (
          <>
            <section aria-labelledby="agency-agreements">
              <h2 id="agency-agreements">{t('agreements.title')}</h2>
              {data.items.length === 0 ? <p className="muted">{t('agreements.none')}</p> : <ul>{data.items.map((row) => <Agreement key={row.id} agreement={row} onChange={() => setOpen(row)} />)}</ul>}
            </section>
            <History id={id} />
          </>
        )}
      </div>
      {open && <AgreementDialog agentId={id} agreement={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Agreement({ agreement, onChange }: { agreement: AgreementRow; onChange: () => void }) {
  const { t, label, money, unitName, count, businessDate } = useText();
  const { fromOn, toOn, state, number, grade, capacity, collateral, consignmentCeiling, sells, serviceTypes, productKinds, areas } = agreement;
  const names = (terms: readonly Term[]): string => (terms.length === 0 ? t('agreements.all') : terms.map(({ name }) => label(name)).join(t('list.comma')));
  const amount = (rial: string | null) => (rial === null ? '—' : <><Num>{money(rial)}</Num> {unitName}</>);
  return (
    <li className="agreement" data-state={state}>
      <header>
        <strong>{toOn ? t('agreements.span', { from: businessDate(fromOn), to: businessDate(toOn) }) : t('agreements.since', { from: businessDate(fromOn) })}</strong>
        <span className="agreement-state">{t(`agreements.state.${state}`)}</span>{number && <Num className="muted">{number}</Num>}
        <span className="spacer" /><Button size="small" onClick={onChange}>{t('agreements.edit')}</Button>
      </header>
      <dl>
        <div><dt>{t('agreements.grade')}</dt><dd>{grade ? <bdi>{grade}</bdi> : '—'}</dd></div>
        <div><dt>{t('agreements.capacity')}</dt><dd>{capacity === null ? '—' : count(capacity)}</dd></div>
        <div><dt>{t('agreements.collateral')}</dt><dd>{amount(collateral)}</dd></div>
        <div><dt>{t('agreements.ceiling')}</dt><dd>{amount(consignmentCeiling)}</dd></div>
        <div><dt>{t('agreements.sells')}</dt><dd>{t(`agreements.sells.${sells}`)}</dd></div>
        <div><dt>{t('agreements.services')}</dt><dd><bdi>{names(serviceTypes)}</bdi></dd></div>
        <div><dt>{t('agreements.kinds')}</dt><dd><bdi>{names(productKinds)}</bdi></dd></div>
        <div><dt>{t('agreements.areas')}</dt><dd><bdi>{names(areas)}</bdi></dd></div>
      </dl>
    </li>
  );
}

function History({ id }: { id: string }) {
  const text = useText();
  const { t, label } = text;
  const asked = useInfiniteQuery(agentHistory(id));
  const [open, setOpen] = useState<AuditEntryRow | null>(null);
  const entries = asked.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="agency-history" aria-labelledby="agency-history">
      <h2 id="agency-history">{t('agreements.history')}</h2>
      {asked.isPending ? <SkeletonLines rows={3} /> : asked.error ? <Failure error={asked.error} retry={() => void asked.refetch()} /> : entries.length === 0 ? <p className="muted">{t('agreements.no-history')}</p> : (
        <ul>{entries.map((entry) => (
          <li key={entry.id}><button type="button" className="agency-entry" onClick={() => setOpen(entry)}>{actionText(entry.action, text)}</button><span className="spacer" /><bdi>{entry.actor ? label(entry.actor.name) : t('audit.system')}</bdi><span className="muted">{text.moment(entry.at)}</span></li>
        ))}</ul>
      )}
      {asked.hasNextPage && <Button size="small" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{t('agreements.more')}</Button>}
      {open && <AuditDialog entry={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
