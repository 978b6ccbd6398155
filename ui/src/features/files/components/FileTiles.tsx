import { File, FileSpreadsheet, FileText, Film, Image as Picture, X, type LucideIcon } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { fileKindOf, type FileKindName, type RequestFile } from '@contracts/files';
import { piece } from '../../../app/piece';
import { useText } from '../../../app/use-text';
import { fileAddress, thumbnailAddress } from '../api/files';
import '../files.css';

const Lightbox = piece(async () => (await import('./Lightbox')).Lightbox);
const icons: Partial<Record<FileKindName, LucideIcon>> = { pdf: FileText, docx: FileText, text: FileText, xlsx: FileSpreadsheet, csv: FileSpreadsheet, mp4: Film, mov: Film, heic: Picture };

export type TiledFile = Pick<RequestFile, 'id' | 'name' | 'kind' | 'size' | 'thumbnail'> & { removable?: boolean };

/** Pictures open where they are; whatever else is saved. `onRemove` is offered unless a file says that it may not. */
export function FileTiles({ files, small = false, onRemove }: { files: readonly TiledFile[]; small?: boolean; onRemove?: (id: string) => void }) {
  const { t } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<string | null>(null);
  // Whoever closes goes on from the picture that they saw last.
  useEffect(() => {
    if (shown === null && last.current !== null) list.current?.querySelector<HTMLElement>(`[data-file="${last.current}"]`)?.focus();
    last.current = shown;
  }, [shown]);
  const pictures = files.filter(({ kind }) => fileKindOf(kind).picture);
  return (
    <>
      <ul ref={list} className={small ? 'tiles tiles-small' : 'tiles'}>
        {files.map((file) => {
          const Icon = icons[file.kind] ?? File;
          const face = file.thumbnail ? <img src={thumbnailAddress(file.id)} alt="" loading="lazy" decoding="async" /> : <Icon size={small ? 18 : 24} strokeWidth={1.5} aria-hidden />;
          return (
            <li key={file.id} className="tile-place">
              {fileKindOf(file.kind).picture
                ? <button type="button" className="tile" data-file={file.id} title={file.name} aria-label={t('files.open', { name: file.name })} onClick={() => setShown(file.id)}>{face}</button>
                : <a className="tile tile-named" href={fileAddress(file.id)} download={file.name} title={file.name} aria-label={t('files.download', { name: file.name })}>{face}<bdi className="cut">{file.name}</bdi></a>}
              {onRemove && file.removable !== false && <button type="button" className="tile-remove" aria-label={t('files.remove', { name: file.name })} title={t('files.remove', { name: file.name })} onClick={() => onRemove(file.id)}><X size={13} strokeWidth={2} aria-hidden /></button>}
            </li>
          );
        })}
      </ul>
      {shown !== null && <Suspense><Lightbox files={pictures} shown={shown} onShow={setShown} onClose={() => setShown(null)} /></Suspense>}
    </>
  );
}
