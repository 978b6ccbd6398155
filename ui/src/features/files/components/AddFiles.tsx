import { Button } from 'antd';
import { Camera, Paperclip } from 'lucide-react';
import { useRef, type ChangeEvent } from 'react';
import { fileKinds } from '@contracts/files';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';

const kept = Object.values(fileKinds).flatMap(({ type, extensions }) => [type, ...extensions.map((extension) => `.${extension}`)]).join(',');

/** Chooses files, or takes a picture with the camera of a phone. */
export function AddFiles({ onFiles, quiet = false }: { onFiles: (files: File[]) => void; /** Icons alone. */ quiet?: boolean }) {
  const { t } = useText();
  const phone = usePhone();
  const [choose, take] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...event.target.files ?? []]);
    event.target.value = '';
  };
  const button = (label: string, icon: React.ReactNode, onClick: () => void) => (quiet
    ? <Button type="text" className="icon-button" icon={icon} aria-label={label} title={label} onClick={onClick} />
    : <Button type="link" size="small" className="add-files" icon={icon} onClick={onClick}>{label}</Button>);
  return (
    <>
      <input ref={choose} type="file" multiple hidden accept={kept} onChange={chosen} />
      <input ref={take} type="file" hidden accept="image/*" capture="environment" onChange={chosen} />
      {button(t('files.add'), <Paperclip size={16} strokeWidth={1.7} />, () => choose.current?.click())}
      {phone && button(t('files.camera'), <Camera size={16} strokeWidth={1.7} />, () => take.current?.click())}
    </>
  );
}
