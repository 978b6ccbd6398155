import { Modal } from 'antd';
import { ChevronLeft, ChevronRight, Download, ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { fileAddress } from '../api/files';
import type { TiledFile } from './FileTiles';

/** Pictures one after the other; time runs left to right in both languages, and so do the arrows. */
export function Lightbox({ files, shown, onShow, onClose }: { files: readonly TiledFile[]; shown: string; onShow: (id: string) => void; onClose: () => void }) {
  const { t, count } = useText();
  const at = files.findIndex(({ id }) => id === shown);
  const file = files[at];
  const [before, after] = [files[at - 1], files[at + 1]];

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined;
      if (to) { event.preventDefault(); onShow(to.id); }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [before, after, onShow]);

  if (!file) return null;
  return (
    <Modal open onCancel={onClose} footer={null} width="min(1100px, 94vw)" centered className="lightbox" title={<bdi>{file.name}</bdi>}>
      <div className="lightbox-picture"><Picture key={file.id} file={file} /></div>
      <div className="lightbox-bar" dir="ltr">
        <IconButton label={t('files.before')} icon={<ChevronLeft size={20} strokeWidth={1.7} />} disabled={!before} onClick={() => before && onShow(before.id)} />
        <bdi className="muted">{t('files.place', { number: count(at + 1), total: count(files.length) })}</bdi>
        <IconButton label={t('files.after')} icon={<ChevronRight size={20} strokeWidth={1.7} />} disabled={!after} onClick={() => after && onShow(after.id)} />
        <span className="spacer" />
        <a href={fileAddress(file.id)} download={file.name} className="lightbox-save"><Download size={16} strokeWidth={1.7} aria-hidden />{t('files.save')}</a>
      </div>
    </Modal>
  );
}

/** It may have been removed since the list was read, or the line is cut. */
function Picture({ file }: { file: TiledFile }) {
  const { t } = useText();
  const [broken, setBroken] = useState(false);
  if (broken) return <p className="muted lightbox-broken" role="alert"><ImageOff size={22} strokeWidth={1.5} aria-hidden />{t('files.cannot-show')}</p>;
  return <img src={fileAddress(file.id)} alt={file.name} onError={() => setBroken(true)} />;
}
