import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleAlert, FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { errorText } from '../../../app/problem-text';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { importList, useStartImport } from '../api/imports';
import '../imports.css';
import { ImportCard } from './ImportCard';

/** The state is the server's: a reload, or another computer, shows the same progress. */
export function ImportsPage() {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { data, error, isPending, refetch } = useQuery(importList);
  const start = useStartImport();
  useLive((event) => event.topic === 'import', () => void client.invalidateQueries({ queryKey: ['imports'] }));

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) start.mutate(file);
  }

  return (
    <div className="imports">
      <header className="page-head"><h1>{t('imports.title')}</h1></header>
      <div className="imports-body">
        <section className={over ? 'drop drop-over' : 'drop'} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
          <FileUp size={26} strokeWidth={1.5} aria-hidden />
          <p>{t('imports.text')}</p>
          <input ref={input} type="file" accept=".csv,text/csv" hidden onChange={(e) => { const file = e.target.files?.[0]; if (file) start.mutate(file); e.target.value = ''; }} />
          <span><Button type="primary" loading={start.isPending} onClick={() => input.current?.click()}>{start.isPending ? t('imports.uploading') : t('imports.choose')}</Button> <span className="muted">{t('imports.drop')}</span></span>
          {start.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(start.error, text)}</p>}
        </section>
        <h2>{t('imports.past')}</h2>
        {isPending ? <SkeletonLines rows={3} /> : !data ? <Failure error={error} retry={() => void refetch()} />
          : data.items.length === 0 ? <Placeholder icon={FileUp} title={t('imports.none.title')}>{t('imports.none.text')}</Placeholder>
          : data.items.map((job) => <ImportCard key={job.id} job={job} />)}
      </div>
    </div>
  );
}
