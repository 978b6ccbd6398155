import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { readFiles } from '../api/files';
import '../files.css';
import { useUploads } from '../use-uploads';
import { AddFiles } from './AddFiles';
import { DropArea } from './DropArea';
import { FileTiles } from './FileTiles';
import { RemoveFileDialog } from './RemoveFileDialog';
import { SendingList } from './SendingList';

/** The pictures and papers of a request; more come by button, drop, paste or camera. */
export function FilesPanel({ requestId, mayAdd, titled = true }: { requestId: string; mayAdd: boolean; titled?: boolean }) {
  const { t, count } = useText();
  const { data, error, refetch } = useQuery(readFiles(requestId));
  const uploads = useUploads(requestId, { pending: false, place: `request.${requestId}`, open: mayAdd });
  const [removing, setRemoving] = useState<string | null>(null);
  const files = data?.items ?? [];
  const add = (chosen: File[]): void => uploads.add(chosen, { there: files.map(({ id }) => id) });
  const leaving = files.find(({ id }) => id === removing);
  const body = (
    <>
      <header className="panel-head">
        {titled && <h2>{t('files.title')}{files.length > 0 && <span className="muted">{count(files.length)}</span>}</h2>}
        <span className="spacer" />
        {mayAdd && <AddFiles onFiles={add} />}
      </header>
      <SendingList uploads={uploads} />
      {!data ? (error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={2} height={44} />)
        : files.length > 0 ? <FileTiles files={files} onRemove={setRemoving} /> : uploads.sending.length === 0 && <p className="muted files-none">{t(mayAdd ? 'files.none' : 'files.none-there')}</p>}
      {leaving && <RemoveFileDialog key={leaving.id} file={leaving} onClose={() => setRemoving(null)} />}
    </>
  );
  return mayAdd ? <DropArea onFiles={add} className="files">{body}</DropArea> : <div className="files">{body}</div>;
}
