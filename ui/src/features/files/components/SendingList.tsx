import { CircleAlert, RotateCw, X } from 'lucide-react';
import { ApiError } from '../../../app/api-client';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { bytesOf } from '../../../lib/bytes';
import { fileLimit } from '@contracts/files';
import type { Sending, Uploads } from '../use-uploads';

/** What is refused for good is not sent again. */
const mayPass = (error: unknown): boolean => error !== 'too-large' && !(error instanceof ApiError && error.problem.status < 500 && error.problem.status !== 429);

/** What is on its way, how far it is, and what could not be sent. */
export function SendingList({ uploads }: { uploads: Uploads }) {
  if (uploads.sending.length === 0) return null;
  return <ul className="sending">{uploads.sending.map((one) => <SendingRow key={one.key} one={one} uploads={uploads} />)}</ul>;
}

function SendingRow({ one, uploads }: { one: Sending; uploads: Uploads }) {
  const text = useText();
  const { t, count, language } = text;
  const percent = Math.round(one.share * 100);
  const limit = bytesOf(fileLimit, language);
  return (
    <li className={one.state === 'failed' ? 'sending-failed' : undefined}>
      <bdi className="cut">{one.file.name}</bdi>
      {one.state === 'sending' && <span className="sending-track" role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-label={t('files.sending', { name: one.file.name })}><i style={{ inlineSize: `${percent}%` }} /></span>}
      {one.state === 'sending' && <span className="muted">{t('files.percent', { percent: count(percent) })}</span>}
      {one.state === 'waiting' && <span className="muted">{t('files.waiting')}</span>}
      {one.state === 'failed' && <span className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{one.error === 'too-large' ? t('files.too-large', { limit: t(`system.${limit.unit}`, { amount: limit.amount }) }) : errorText(one.error, text)}</span>}
      {one.state === 'failed' && mayPass(one.error) && <IconButton label={t('files.retry')} icon={<RotateCw size={15} strokeWidth={1.7} />} onClick={() => uploads.retry(one.key)} />}
      <IconButton label={t(one.state === 'sending' ? 'files.cancel' : 'files.drop')} icon={<X size={15} strokeWidth={1.7} />} onClick={() => uploads.cancel(one)} />
    </li>
  );
}
