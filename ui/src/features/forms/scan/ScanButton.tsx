import { Modal } from 'antd';
import { Camera, CameraOff } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Placeholder } from '../../../components/Placeholder';
import { readCode } from './read-code';

/** Reads a barcode or QR code with the camera of this device; there is no button where there is no camera to ask for. */
export function ScanButton({ disabled, onCode }: { disabled: boolean; onCode: (code: string) => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  // Only over https and on this machine does the browser offer it.
  if (typeof navigator.mediaDevices?.getUserMedia !== 'function') return null;
  return (
    <>
      <IconButton label={t('scan.open')} icon={<Camera size={16} strokeWidth={1.6} aria-hidden />} disabled={disabled} onClick={() => setOpen(true)} />
      <Modal open={open} title={t('scan.title')} footer={null} destroyOnHidden onCancel={() => setOpen(false)} width={480}>
        <CameraView onCode={(code) => { setOpen(false); onCode(code); }} />
      </Modal>
    </>
  );
}

function CameraView({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [failure, setFailure] = useState<'refused' | 'missing' | null>(null);
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    const ending = new AbortController();
    readCode(video.current!, ending.signal).then(
      (code) => { if (code !== null) tell(code); },
      (error: unknown) => { if (!ending.signal.aborted) setFailure(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing'); });
    return () => ending.abort();
  }, []);
  if (failure) return <Placeholder icon={CameraOff} title={t(`scan.${failure}.title`)}>{t(`scan.${failure}.text`)}</Placeholder>;
  return (
    <div className="scan">
      <video ref={video} muted playsInline aria-label={t('scan.picture')} />
      <p className="muted">{t('scan.hint')}</p>
    </div>
  );
}
