import { Button } from 'antd';
import { CircleAlert, FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';
import './drop-zone.css';

export interface DropZoneProps {
  /** What may be brought here, as a file dialog takes it. */
  accept: string;
  text: string; choose: string; busyText: string; busy: boolean;
  error: unknown;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** Takes one file, dropped or chosen; while it is on its way, no other one. */
export function DropZone({ accept, text: what, choose, busyText, busy, error, onFile, children }: DropZoneProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => { if (file && !busy) onFile(file); };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={over ? 'drop drop-over' : 'drop'} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <FileUp size={26} strokeWidth={1.5} aria-hidden />
      <p>{what}</p>
      <input ref={input} type="file" accept={accept} hidden onChange={(e) => { take(e.target.files?.[0]); e.target.value = ''; }} />
      <span><Button type="primary" loading={busy} onClick={() => input.current?.click()}>{busy ? busyText : choose}</Button> <span className="muted">{text.t('imports.drop')}</span></span>
      {children}
      {error ? <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(error, text)}</p> : null}
    </section>
  );
}
