import { Button } from 'antd';
import { CircleAlert, CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { Link } from 'react-router';
import type { ImportJob } from '@contracts/imports';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useCancelImport } from '../api/imports';

const icons = { running: LoaderCircle, done: CircleCheck, cancelled: CircleX, failed: CircleAlert };
const tones = { running: 'working', done: 'ready', cancelled: 'closed', failed: 'overdue' };

export function ImportCard({ job }: { job: ImportJob }) {
  const text = useText();
  const { t, count } = text;
  const cancel = useCancelImport();
  const Icon = icons[job.state];
  const handled = job.done + job.failed;
  const made = job.done - job.known;
  const share = job.total ? Math.min(100, Math.round((handled / job.total) * 100)) : 0;
  return (
    <section className="import">
      <header>
        <bdi className="import-file">{job.file}</bdi>
        <span className={`status status-${tones[job.state]}`}><Icon size={15} strokeWidth={1.8} aria-hidden className={job.state === 'running' ? 'turning' : undefined} />{t(`imports.state.${job.state}`)}</span>
        <span className="muted">{text.moment(job.createdAt)}</span>
        <span className="spacer" />
        {job.state === 'running' && <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>{t('imports.cancel')}</Button>}
        {job.state !== 'running' && made > 0 && <Link to={`/requests?importId=${job.id}`}>{t('imports.see-requests', { count: made })}</Link>}
      </header>
      <div className="progress" role="progressbar" aria-valuemin={0} aria-valuemax={job.total ?? undefined} aria-valuenow={handled} aria-label={job.file}><span className={job.state === 'failed' ? 'progress-failed' : undefined} style={{ inlineSize: `${job.state === 'done' ? 100 : share}%` }} /></div>
      <p>{job.total === null ? t('imports.progress-open', { done: count(job.done) }) : t('imports.progress', { done: count(job.done), total: count(job.total) })}{job.known > 0 && <span className="import-known">{t('imports.known', { count: job.known })}</span>}{job.failed > 0 && <span className="import-bad">{t('imports.failed', { count: job.failed })}</span>}</p>
      {job.errors.length > 0 && (
        <details open={job.errors.length <= 5}>
          <summary>{t('imports.errors')}</summary>
          <table><thead><tr><th scope="col">{t('imports.row')}</th><th scope="col">{t('imports.reason')}</th></tr></thead>
            <tbody>{job.errors.map((error, i) => <tr key={`${error.row}${i}`}><td>{count(error.row)}</td><td>{typeof error.params['column'] === 'string' && <bdi dir="ltr" className="import-column">{error.params['column']}</bdi>}{codeText(error.code, error.params, text)}</td></tr>)}</tbody></table>
          {job.failed > job.errors.length && <p className="muted">{t('imports.errors-more', { count: count(job.errors.length) })}</p>}
        </details>
      )}
    </section>
  );
}
