import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useText } from '../../../app/use-text';
import { DropZone } from '../../../components/DropZone';
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
  const { t } = useText();
  const go = useNavigate();
  const start = useImportStart();
  return (
    <DropZone
      accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" text={t('people.import-text')} choose={t('people.import-choose')} busyText={t('people.import-reading')}
      busy={start.isPending} error={start.error} onFile={(file) => start.mutate(file, { onSuccess: ({ id }) => void go(`/people/import/${id}`) })}
    >
      <a href={templateFile} download="zamen-people.xlsx">{t('people.template')}</a>
    </DropZone>
  );
}
