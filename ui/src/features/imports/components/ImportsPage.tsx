import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { FileDown, FileUp } from 'lucide-react';
import { importEntities, importEntityNames, type ImportEntity } from '@contracts/import-entities';
import { useAddressFilter } from '../../../app/use-address-filter';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { DropZone } from '../../../components/DropZone';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { importEntityList, importList, templateOf, useStartImport } from '../api/imports';
import '../imports.css';
import { ImportCard } from './ImportCard';

/** The state is the server's: a reload, or another computer, shows the same progress. */
export function ImportsPage() {
  const { t, label } = useText();
  const { params, filter } = useAddressFilter();
  const offered = useQuery(importEntityList).data?.items.map(({ entity }) => entity) ?? [];
  const kind: 'requests' | ImportEntity = importEntityNames.find((entity) => entity === params.get('kind') && offered.includes(entity)) ?? 'requests';
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(importList);
  const start = useStartImport();
  useLive((event) => event.topic === 'import', () => void client.invalidateQueries({ queryKey: ['imports'] }));

  return (
    <div className="imports">
      <header className="page-head"><h1>{t('imports.title')}</h1></header>
      <div className="imports-body">
        {offered.length > 0 && <Segmented className="imports-kinds" value={kind} onChange={(next) => filter({ kind: next === 'requests' ? undefined : next })} options={[{ value: 'requests' as const, label: t('imports.kind.requests') }, ...offered.map((entity) => ({ value: entity, label: label(importEntities[entity].title) }))]} aria-label={t('imports.what')} />}
        <DropZone
          accept={kind === 'requests' ? '.csv,text/csv' : '.xlsx,.csv'} text={t(kind === 'requests' ? 'imports.text' : 'imports.entity-text')} choose={t('imports.choose')} busyText={t('imports.uploading')}
          busy={start.isPending} error={start.error} onFile={(file) => start.mutate({ kind, file })}
        />
        {kind !== 'requests' && <p className="imports-templates"><FileDown size={15} strokeWidth={1.7} aria-hidden />{t('imports.template')} <a href={templateOf(kind, 'xlsx')} download={`zamen-${kind}.xlsx`}>Excel</a> <a href={templateOf(kind, 'csv')} download={`zamen-${kind}.csv`}>CSV</a></p>}
        <h2>{t('imports.past')}</h2>
        {isPending ? <SkeletonLines rows={3} /> : !data ? <Failure error={error} retry={() => void refetch()} />
          : data.items.length === 0 ? <Placeholder icon={FileUp} title={t('imports.none.title')}>{t('imports.none.text')}</Placeholder>
          : data.items.map((job) => <ImportCard key={job.id} job={job} />)}
      </div>
    </div>
  );
}
