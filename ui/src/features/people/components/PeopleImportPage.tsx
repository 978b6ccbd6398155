import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleAlert, FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../imports/imports.css';
import '../../places/places.css';
import '../../settings/settings.css';
import { peopleImport, templateFile, useImportStart } from '../api/people-file';
import '../people.css';
import { ImportPreview } from './ImportPreview';

/** People out of a file: chosen, looked at, done. */
export function PeopleImportPage() {
  const { t } = useText();
  const id = useParams().importId;
  return (
    <div className="imports">
      <header className="page-head"><Link to="/people">{t('people.title')}</Link><h1>{t('people.import')}</h1></header>
      <div className="imports-body people-import">{id ? <Import key={id} id={id} /> : <Choose />}</div>
    </div>
  );
}

function Import({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(peopleImport(id));
  return data ? <ImportPreview job={data} /> : error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={8} />;
}

function Choose() {
  const text = useText();
  const { t } = text;
  const go = useNavigate();
  const start = useImportStart();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => { if (file && !start.isPending) start.mutate(file, { onSuccess: ({ id }) => void go(`/people/import/${id}`) }); };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={over ? 'drop drop-over' : 'drop'} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <FileUp size={26} strokeWidth={1.5} aria-hidden />
      <p>{t('people.import-text')}</p>
      <input ref={input} type="file" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" hidden onChange={(e) => { take(e.target.files?.[0]); e.target.value = ''; }} />
      <span><Button type="primary" loading={start.isPending} onClick={() => input.current?.click()}>{t(start.isPending ? 'people.import-reading' : 'people.import-choose')}</Button> <span className="muted">{t('imports.drop')}</span></span>
      <a href={templateFile} download="zamen-people.xlsx">{t('people.template')}</a>
      {start.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(start.error, text)}</p>}
    </section>
  );
}
