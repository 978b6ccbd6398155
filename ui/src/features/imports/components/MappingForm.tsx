import { Button, Select } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { columnsOf } from '@contracts/import-entities';
import type { ImportJob } from '@contracts/imports';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useBeginImport } from '../api/imports';

/** Which column of the file is what, beside its first rows: as proposed, and as it is changed; then it is tried, or run. */
export function MappingForm({ job }: { job: ImportJob }) {
  const text = useText();
  const { t, label } = text;
  const begin = useBeginImport(job.id);
  const [mapping, setMapping] = useState(job.preview?.mapping ?? {});
  if (job.kind === 'requests' || job.preview === null) return null;
  const { header, rows } = job.preview;
  const columns = columnsOf(job.kind);
  const missing = Object.entries(columns).filter(([key, { required }]) => required && mapping[key] === undefined);
  const keyAt = (at: number): string | undefined => Object.keys(mapping).find((key) => mapping[key] === at);
  const choose = (at: number, key: string | undefined): void => setMapping((before) => {
    const left = Object.fromEntries(Object.entries(before).filter(([other, place]) => place !== at && other !== key));
    return key === undefined ? left : { ...left, [key]: at };
  });
  const options = Object.entries(columns).map(([key, { title, required }]) => ({ value: key, label: required ? `${label(title)} *` : label(title) }));
  const send = (mode: 'dry-run' | 'run'): void => begin.mutate({ mode, mapping });
  return (
    <div className="import-mapping">
      <h3>{t('imports.mapping')} <span className="muted">{job.state === 'checked' ? t('imports.tried') : t('imports.rows', { count: job.total ?? 0 })}</span></h3>
      <div className="import-preview">
        <table>
          <thead>
            <tr>{header.map((heading, at) => <th key={at} scope="col"><Select aria-label={heading} size="small" allowClear value={keyAt(at)} placeholder={t('imports.mapping-none')} options={options} onChange={(key: string | undefined) => choose(at, key)} popupMatchSelectWidth={false} /></th>)}</tr>
            <tr>{header.map((heading, at) => <th key={at} scope="col"><bdi>{heading}</bdi></th>)}</tr>
          </thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at} className={keyAt(at) === undefined ? 'muted' : undefined}><bdi>{cell}</bdi></td>)}</tr>)}</tbody>
        </table>
      </div>
      {begin.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(begin.error, text)}</p>}
      <div className="import-mapping-end">
        <Button type={job.state === 'checked' ? 'default' : 'primary'} disabled={missing.length > 0} loading={begin.isPending && begin.variables.mode === 'dry-run'} onClick={() => send('dry-run')}>{t('imports.try')}</Button>
        <Button type={job.state === 'checked' ? 'primary' : 'default'} disabled={missing.length > 0} loading={begin.isPending && begin.variables.mode === 'run'} onClick={() => send('run')}>{t('imports.run')}</Button>
        {missing.length > 0 && <span className="muted">{t('imports.mapping-missing', { missing: missing.map(([, { title }]) => label(title)).join(t('list.comma')) })}</span>}
      </div>
    </div>
  );
}
