import { FileX2, X } from 'lucide-react';
import { useRef } from 'react';
import type { FileWidget } from '@contracts/files';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { focusNext } from '../../../lib/focus-next';
import type { Uploads } from '../use-uploads';
import { AddFiles } from './AddFiles';
import { DropArea } from './DropArea';
import { FileTiles, type TiledFile } from './FileTiles';
import { SendingList } from './SendingList';

export interface FilesBoxProps {
  widget: FileWidget; files: readonly TiledFile[]; uploads: Pick<Uploads, 'sending' | 'retry' | 'cancel'>;
  /** What was here and is not kept any more. */
  gone: readonly string[];
  most: number; room: number; disabled: boolean;
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
}

/** The files of a field: what is there, what is on its way, what is not there any more, and how more come. */
export function FilesBox({ widget, files, uploads, gone, most, room, disabled, onAdd, onRemove }: FilesBoxProps) {
  const { t, count } = useText();
  const box = useRef<HTMLDivElement>(null);
  function remove(id: string): void {
    onRemove(id);
    focusNext(() => box.current, '.tile-remove', files.findIndex((file) => file.id === id));
  }
  const body = (
    <div ref={box} className="files-box">
      {files.length > 0 && <FileTiles files={files} {...(!disabled && { onRemove: remove })} />}
      {gone.map((one) => (
        <p key={one} className={disabled ? 'files-gone muted' : 'files-gone'}><FileX2 size={15} strokeWidth={1.7} aria-hidden />{t('files.gone-here')}{!disabled && <IconButton label={t('files.drop')} icon={<X size={15} strokeWidth={1.7} />} onClick={() => onRemove(one)} />}</p>
      ))}
      <SendingList uploads={uploads} />
      {!disabled && (
        <div className="files-field-add">
          {room > 0 ? <AddFiles onFiles={onAdd} only={widget} /> : <span className="muted">{t('files.full', { most: count(most) })}</span>}
          {room > 0 && files.length + gone.length + uploads.sending.length === 0 && <span className="muted files-field-hint">{t('files.how')}</span>}
        </div>
      )}
    </div>
  );
  return disabled ? body : <DropArea onFiles={onAdd}>{body}</DropArea>;
}
