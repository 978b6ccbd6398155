import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { useText } from '../../../app/use-text';
import { filesOf, pastedFiles } from '../dropped-files';

/** Takes files that are dropped or pasted into it; text goes where it was going. */
export function DropArea({ onFiles, className, children }: { onFiles: (files: File[]) => void; className?: string; children: ReactNode }) {
  const { t } = useText();
  const [over, setOver] = useState(false);

  function take(event: DragEvent | ClipboardEvent, files: File[]): void {
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  }

  return (
    <div
      className={['drop-area', over && 'drop-area-over', className].filter(Boolean).join(' ')} data-drop={t('files.drop-here')}
      onDragOver={(e) => { if (e.dataTransfer.types.includes('Files')) { e.preventDefault(); setOver(true); } }} onDragLeave={(e) => { if (!e.currentTarget.contains(e.relatedTarget as Node | null)) setOver(false); }}
      onDrop={(e) => { setOver(false); take(e, filesOf(e.dataTransfer)); }} onPaste={(e) => take(e, pastedFiles(e))}
    >
      {children}
    </div>
  );
}
