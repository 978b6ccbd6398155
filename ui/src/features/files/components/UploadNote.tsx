import { CircleAlert, CloudUpload } from 'lucide-react';
import { useText } from '../../../app/use-text';
import type { UploadState } from '../use-uploads';

/** Why a form is not sent just now. */
export function UploadNote({ state }: { state: Exclude<UploadState, 'none'> }) {
  const { t } = useText();
  const Icon = state === 'stuck' ? CircleAlert : CloudUpload;
  return <span className={`draft-note${state === 'stuck' ? ' draft-wrong' : ''}`} role="status"><Icon size={15} strokeWidth={1.7} aria-hidden />{t(`files.form-${state}`)}</span>;
}
