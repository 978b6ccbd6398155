import { Button } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PeopleImport, PeopleImportRan, PeopleImportRow } from '@contracts/people-file';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useImportCancel, useImportRun } from '../api/people-file';
import { ImportRows } from './ImportRows';

/** What each row of a file would do; then how far it is, what became of each, and the passwords of new accounts. */
export function ImportPreview({ job }: { job: PeopleImport }) {
  const text = useText();
  const { t, count } = text;
  const [passwords, setPasswords] = useState<PeopleImportRan['passwords']>([]);
  const run = useImportRun(job.id, (ran) => setPasswords((before) => [...before.filter(({ row }) => ran.passwords.every((one) => one.row !== row)), ...ran.passwords]));
  const cancel = useImportCancel(job.id);
  const [all, setAll] = useState(0);
  const [asked, setAsked] = useState(false);
  const of = (fits: (row: PeopleImportRow) => boolean): number => job.rows.filter(fits).length;
  const waiting = job.rows.filter(({ state }) => state === 'waiting').map(({ row }) => row);
  /** Made, and their passwords never came here: an answer was lost, or the page was left. */
  const untold = job.rows.filter(({ row, act, state }) => act === 'create' && state === 'done' && passwords.every((one) => one.row !== row)).map(({ row }) => row);
  const open = job.state === 'preview' || job.state === 'running';
  const begin = (): void => {
    setAll(waiting.length);
    run.mutate([...untold, ...waiting]);
  };
  const askAgain = (): void => {
    setAsked(true);
    setAll(0);
    run.mutate(untold);
  };
  const share = all === 0 ? 0 : Math.round(((all - waiting.length) / all) * 100);
  return (
    <>
      <p><bdi className="import-file">{job.file}</bdi> <span className="muted">{t('people.import-rows', { create: of(({ act }) => act === 'create'), change: of(({ act, state }) => act === 'change' && state !== 'same'), same: of(({ state }) => state === 'same'), refused: of(({ state }) => state === 'refused') })}</span></p>
      {open && waiting.length > 0 && (
        <div className="setting-form-end">
          <Button type="primary" loading={run.isPending} onClick={begin}>{t(job.state === 'preview' ? 'people.import-do' : 'people.import-go-on', { count: waiting.length })}</Button>
          <Button disabled={cancel.isPending} onClick={() => cancel.mutate()}>{t('people.import-drop')}</Button>
        </div>
      )}
      {run.isPending && all > 0 && <><div className="progress" role="progressbar" aria-valuemin={0} aria-valuemax={all} aria-valuenow={all - waiting.length} aria-label={job.file}><span style={{ inlineSize: `${share}%` }} /></div><p className="muted">{t('people.import-doing', { done: all - waiting.length, total: all })}</p></>}
      {!open && <p role="status">{t(`people.import-state.${job.state}`)} <Link to="/people/import">{t('people.import-other')}</Link></p>}
      {(run.error ?? cancel.error) && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(run.error ?? cancel.error, text)}</p>}
      {untold.length > 0 && waiting.length === 0 && !run.isPending && (asked ? <p className="muted" role="status">{t('people.passwords-gone', { count: untold.length })}</p> : <p><Button onClick={askAgain}>{t('people.passwords-again', { count: untold.length })}</Button></p>)}
      {passwords.length > 0 && (
        <section aria-labelledby="import-passwords">
          <h2 id="import-passwords">{t('people.passwords')}</h2>
          <p className="muted">{t('people.passwords-text')}</p>
          <table className="people-passwords"><tbody>{passwords.map(({ row, login, password }) => <tr key={row}><td>{count(row)}</td><td><bdi dir="ltr">{login}</bdi></td><td><code dir="ltr">{password}</code></td></tr>)}</tbody></table>
        </section>
      )}
      <ImportRows rows={job.rows} />
    </>
  );
}
