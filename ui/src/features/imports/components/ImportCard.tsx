import { Button } from 'antd';
import { CircleAlert, CircleCheck, CircleDashed, CircleX, FileDown, LoaderCircle, SearchCheck } from 'lucide-react';
import { Link } from 'react-router';
import { columnsOf, importEntities } from '@contracts/import-entities';
import type { ImportJob } from '@contracts/imports';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { errorsOf, useCancelImport } from '../api/imports';
import { MappingForm } from './MappingForm';

const icons = { waiting: CircleDashed, checked: SearchCheck, running: LoaderCircle, done: CircleCheck, cancelled: CircleX, failed: CircleAlert };
const tones = { waiting: 'new', checked: 'qc', running: 'working', done: 'ready', cancelled: 'closed', failed: 'overdue' };

export function ImportCard({ job }: { job: ImportJob }) {
  const text = useText();
  const { t, count, label } = text;
  const columns = job.kind === 'requests' ? null : columnsOf(job.kind);
  const waits = job.state === 'waiting' || job.state === 'checked';
  const cancel = useCancelImport();
  const Icon = icons[job.state];
  const handled = job.done + job.failed;
  const made = job.done - job.known - job.changed;
  const share = job.total ? Math.min(100, Math.round((handled / job.total) * 100)) : 0;
  return (
    <section className="import">
      <header>
        <bdi className="import-file">{job.file}</bdi>
        {job.kind !== 'requests' && <span className="muted">{label(importEntities[job.kind].title)}</span>}
        <span className={`status status-${tones[job.state]}`}><Icon size={15} strokeWidth={1.8} aria-hidden className={job.state === 'running' ? 'turning' : undefined} />{t(`imports.state.${job.state}`)}</span>
        <span className="muted">{text.moment(job.createdAt)}</span>
        <span className="spacer" />
        {(waits || job.state === 'running') && <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>{t(waits ? 'imports.drop-it' : 'imports.cancel')}</Button>}
        {job.kind === 'requests' && job.state !== 'running' && made > 0 && <Link to={`/requests?importId=${job.id}`}>{t('imports.see-requests', { count: made })}</Link>}
      </header>
      {job.state !== 'waiting' && <div className="progress" role="progressbar" aria-valuemin={0} aria-valuemax={job.total ?? undefined} aria-valuenow={handled} aria-label={job.file}><span className={job.state === 'failed' ? 'progress-failed' : undefined} style={{ inlineSize: `${job.state === 'done' ? 100 : share}%` }} /></div>}
      {job.state !== 'waiting' && <p>{job.total === null ? t('imports.progress-open', { done: count(job.done) }) : t('imports.progress', { done: count(job.done), total: count(job.total) })}{columns && <span className="import-known">{t(job.mode === 'dry-run' ? 'imports.would' : 'imports.did', { made, changed: job.changed })}</span>}{job.known > 0 && <span className="import-known">{t('imports.known', { count: job.known })}</span>}{job.failed > 0 && <span className="import-bad">{t('imports.failed', { count: job.failed })}</span>}</p>}
      {waits && <MappingForm key={job.state} job={job} />}
      {job.errors.length > 0 && (
        <details open={job.errors.length <= 5}>
          <summary>{t('imports.errors')}</summary>
          <table><thead><tr><th scope="col">{t('imports.row')}</th><th scope="col">{t('imports.reason')}</th></tr></thead>
            <tbody>{job.errors.map((error, i) => <tr key={`${error.row}${i}`}><td>{count(error.row)}</td><td>{typeof error.params['column'] === 'string' && <bdi dir="ltr" className="import-column">{error.params['column']}</bdi>}{error.faults.length === 0 ? codeText(error.code, error.params, text) : error.faults.map((fault) => <span key={`${fault.column}${fault.code}`} className="import-fault">{fault.column !== null && <strong>{label(columns?.[fault.column]?.title ?? { fa: fault.column, en: fault.column })}</strong>} {codeText(fault.code, fault.params, text)}</span>)}</td></tr>)}</tbody></table>
          {columns && <p className="imports-templates"><FileDown size={15} strokeWidth={1.7} aria-hidden /><a href={errorsOf(job.id)} download="zamen-errors.csv">{t('imports.error-file')}</a></p>}
          {job.failed > job.errors.length && <p className="muted">{t('imports.errors-more', { count: count(job.errors.length) })}</p>}
        </details>
      )}
    </section>
  );
}
