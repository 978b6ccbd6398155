import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { DropZone } from '../../../components/DropZone';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { importList, useStartImport } from '../api/imports';
import '../imports.css';
import { ImportCard } from './ImportCard';

/** The state is the server's: a reload, or another computer, shows the same progress. */
export function ImportsPage() {
  const { t } = useText();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(importList);
  const start = useStartImport();
  useLive((event) => event.topic === 'import', () => void client.invalidateQueries({ queryKey: ['imports'] }));

  return (
    <div className="imports">
      <header className="page-head"><h1>{t('imports.title')}</h1></header>
      <div className="imports-body">
        <DropZone accept=".csv,text/csv" text={t('imports.text')} choose={t('imports.choose')} busyText={t('imports.uploading')} busy={start.isPending} error={start.error} onFile={(file) => start.mutate(file)} />
        <h2>{t('imports.past')}</h2>
        {isPending ? <SkeletonLines rows={3} /> : !data ? <Failure error={error} retry={() => void refetch()} />
          : data.items.length === 0 ? <Placeholder icon={FileUp} title={t('imports.none.title')}>{t('imports.none.text')}</Placeholder>
          : data.items.map((job) => <ImportCard key={job.id} job={job} />)}
      </div>
    </div>
  );
}
