import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Popconfirm } from 'antd';
import { useMemo, useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { lineResults, lineSorts, type RevisionDetail, type RevisionLine } from '@contracts/price-revisions';
import { errorText } from '../../../app/problem-text';
import { useAddressFilter } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../catalogue/catalogue.css';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import { revisionDetail, revisionLines, useRejectRevision, useRevisionAct } from '../api/revisions';
import '../prices.css';
import { signed } from '../revision-values';
import { RevisionState } from './RevisionState';

/** One revision: what it changes, and who decides about it. */
export function RevisionPage() {
  const id = useParams()['revisionId'] ?? '';
  const { data, error, refetch } = useQuery(revisionDetail(id));
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={56} />;
  return <div className="catalogue" key={id}><Head revision={data} /><Summary revision={data} /><Lines revision={data} /></div>;
}

function Head({ revision: { id, list, title, state, lines, may } }: { revision: RevisionDetail }) {
  const { t, label } = useText();
  const { message } = App.useApp();
  const act = useRevisionAct(id);
  const [rejecting, setRejecting] = useState(false);
  const run = (what: 'send' | 'withdraw' | 'approve'): void => act.mutate(what, { onSuccess: () => void message.success(t(`price.done.${what}`)) });
  const asked = (what: 'send' | 'withdraw' | 'approve', primary: boolean) => (
    <Popconfirm title={t(`price.sure.${what}`, { count: lines })} okText={t(`price.act.${what}`)} okButtonProps={{ danger: what === 'withdraw' }} cancelText={t('action.cancel')} onConfirm={() => run(what)}><Button type={primary ? 'primary' : 'default'} loading={act.isPending && act.variables === what}>{t(`price.act.${what}`)}</Button></Popconfirm>
  );
  return (
    <>
      <header className="page-head item-head">
        <Link to={`/catalogue/prices/${list.id}/revisions`}><bdi>{label(list.title)}</bdi></Link>
        <h1><bdi>{title}</bdi></h1>
        <RevisionState state={state} />
        <span className="spacer" />
        <ExportButton path={`/catalogue/price-revisions/${id}/export`} query={{}} name={`zamen-revision-${list.code}.xlsx`} label={t('price.export')} />
        {may.withdraw && asked('withdraw', false)}
        {may.send && asked('send', true)}
        {may.decide && <Button danger onClick={() => setRejecting(true)}>{t('price.act.reject')}</Button>}
        {may.decide && asked('approve', true)}
      </header>
      <Refusal of={[act]} />
      {rejecting && <RejectDialog id={id} onClose={() => setRejecting(false)} />}
    </>
  );
}

function RejectDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const reject = useRejectRevision(id);
  const [reason, setReason] = useState('');
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() && !reject.isPending) reject.mutate(reason.trim(), { onSuccess: () => { void message.success(t('price.done.reject')); onClose(); } });
  };
  return (
    <Modal open onCancel={onClose} title={t('price.act.reject')} width={440} footer={null}>
      <form className="place-form price-form" onSubmit={save}>
        <label htmlFor="reject-reason">{t('price.reason')}</label>
        <Input.TextArea id="reject-reason" autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        {reject.error && <p className="field-error" role="alert">{errorText(reject.error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" danger htmlType="submit" loading={reject.isPending} disabled={!reason.trim()}>{t('price.act.reject')}</Button></div>
      </form>
    </Modal>
  );
}

function Summary({ revision }: { revision: RevisionDetail }) {
  const text = useText();
  const { t, label, count } = text;
  const { rule, decidedBy, decidedAt } = revision;
  const facts: [string, number][] = [['lines', revision.lines], ['rises', revision.rises], ['falls', revision.falls], ['firsts', revision.firsts], ['unchanged', revision.unchanged], ...(revision.state === 'approved' ? [['stale', revision.stale] as [string, number]] : [])];
  return (
    <section className="revision-summary" aria-label={t('price.summary')}>
      <dl>{facts.map(([key, value]) => <div key={key} className={key === 'stale' && value > 0 ? 'revision-warn' : undefined}><dt>{t(`price.fact.${key}`)}</dt><dd>{count(value)}</dd></div>)}</dl>
      <p className="muted">
        {t('price.revision.begins', { from: text.businessDate(revision.from) })}{' · '}
        {rule ? <>{t('price.rule.said', { percent: signed(rule.change / 100, text.language), base: t(`price.base.${rule.base}`) })}</> : t('price.source.file')}{' · '}
        {t('price.made-by', { name: label(revision.madeBy.name), at: text.momentWithin(revision.madeAt) })}
        {decidedBy && decidedAt && <>{' · '}{t(`price.decided.${revision.state}`, { name: label(decidedBy.name), at: text.momentWithin(decidedAt) })}</>}
      </p>
      {revision.reason !== null && <p className="revision-reason"><span className="muted">{t('price.reason')}:</span> <bdi>{revision.reason}</bdi></p>}
      {revision.state === 'sent' && !revision.may.decide && <p className="muted">{t('price.other-decides')}</p>}
    </section>
  );
}

function Lines({ revision }: { revision: RevisionDetail }) {
  const text = useText();
  const { t, label } = text;
  const { params, filter } = useAddressFilter();
  const sort = lineSorts.find((one) => one === params.get('sort')) ?? 'biggest';
  const result = lineResults.find((one) => one === params.get('result'));
  const list = useInfiniteQuery(revisionLines(revision.id, { sort, ...(result && { result }) }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const approved = revision.state === 'approved';
  const columns = useMemo<Column<RevisionLine>[]>(() => [
    { key: 'title', title: t('catalogue.item.title'), render: ({ item }) => <Link to={`/catalogue/items/${item.id}`} className="item-name"><strong><bdi>{label(item.title)}</bdi></strong><bdi dir="ltr" className="muted">{item.code}</bdi></Link> },
    ...(approved ? [{ key: 'result', title: t('price.result'), width: '190px', render: ({ result: became }: RevisionLine) => became && <span className={became === 'stale' ? 'place-off' : 'muted'}>{t(`price.result.${became}`)}</span> }] : []),
    { key: 'old', title: t('price.old'), width: '160px', render: ({ old }) => <span className="item-amount muted">{old === null ? t('price.none') : text.money(old)}</span> },
    { key: 'change', title: t('price.change'), width: '110px', render: ({ change }) => change !== null && <Num className={change > 0 ? 'revision-rise' : 'revision-fall'}>{t('price.percent', { value: signed(change, text.language) })}</Num> },
    { key: 'new', title: t('price.new-amount'), width: '170px', render: (row) => <span className="item-amount">{text.money(row.new)} <span className="muted">{text.unitName}</span></span> },
  ], [t, label, text, approved]);
  return (
    <>
      <div className="requests-filters" role="group" aria-label={t('price.revision.lines')}>
        {lineSorts.map((one) => <button key={one} type="button" className="chip" aria-pressed={sort === one} onClick={() => filter({ sort: one === 'biggest' ? undefined : one })}>{t(`price.sort.${one}`)}</button>)}
        {approved && <><span className="filters-line" />{lineResults.map((one) => <button key={one} type="button" className="chip" aria-pressed={result === one} onClick={() => filter({ result: result === one ? undefined : one })}>{t(`price.result.${one}`)}</button>)}</>}
      </div>
      <div className="people-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : !list.isPending && rows.length === 0 ? <p className="muted revision-none">{t('price.no-such-lines')}</p>
            : <DataTable label={t('price.revision.lines')} columns={columns} rows={rows} rowKey={({ item }) => item.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </>
  );
}
