import { Button } from 'antd';
import { Camera, Paperclip } from 'lucide-react';
import { useRef, type ChangeEvent } from 'react';
import { fileKinds, type FileWidget } from '@contracts/files';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';

const accepted = (only: FileWidget): string => Object.values(fileKinds).filter(({ type }) => only === 'files' || type.startsWith('image/')).flatMap(({ type, extensions }) => [type, ...extensions.map((extension) => `.${extension}`)]).join(',');

/** Chooses files, or takes a picture with the camera of a phone. */
export function AddFiles({ onFiles, quiet = false, only = 'files' }: { onFiles: (files: File[]) => void; /** Icons alone. */ quiet?: boolean; only?: FileWidget }) {
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
      <input ref={choose} type="file" multiple hidden accept={accepted(only)} onChange={chosen} />
      <input ref={take} type="file" hidden accept="image/*" capture="environment" onChange={chosen} />
      {button(t(only === 'photos' ? 'files.add-photos' : 'files.add'), <Paperclip size={16} strokeWidth={1.7} />, () => choose.current?.click())}
      {phone && button(t('files.camera'), <Camera size={16} strokeWidth={1.7} />, () => take.current?.click())}
    </>
  );
}
