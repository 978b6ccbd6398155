import { CircleAlert, ImageOff, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { fileLimit } from '@contracts/files';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { bytesOf } from '../../../lib/bytes';
import { mayPass, type NotTried, type Sending, type Uploads } from '../use-uploads';

type Rows = Pick<Uploads, 'sending' | 'retry' | 'cancel'>;

/** What is on its way, how far it is, and what could not be sent. */
export function SendingList({ uploads }: { uploads: Rows }) {
  if (uploads.sending.length === 0) return null;
  return <ul className="sending">{uploads.sending.map((one) => <SendingRow key={one.key} one={one} uploads={uploads} />)}</ul>;
}

function SendingRow({ one, uploads }: { one: Sending; uploads: Rows }) {
  const text = useText();
  const { t, count, language } = text;
  const percent = Math.round(one.share * 100);
  const notTried = (why: NotTried): string => {
    const limit = bytesOf(fileLimit, language);
    return why === 'too-large' ? t('files.too-large', { limit: t(`system.${limit.unit}`, { amount: limit.amount }) }) : t(`files.${why}`);
  };
  return (
    <li>
      {one.preview !== null && <Preview from={one.preview} />}
      <span className="sending-what">
        <bdi className="cut">{one.name}</bdi>
        {one.state === 'failed' && <span className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{one.notTried ? notTried(one.notTried) : errorText(one.error, text)}</span>}
      </span>
      {one.state === 'sending' && <span className="sending-track" role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-label={t('files.sending', { name: one.name })}><i style={{ inlineSize: `${percent}%` }} /></span>}
      {one.state === 'sending' && <span className="muted sending-percent">{t('files.percent', { percent: count(percent) })}</span>}
      {one.state === 'waiting' && <span className="muted">{t('files.waiting')}</span>}
      {mayPass(one) && <IconButton label={t('files.retry')} icon={<RotateCw size={15} strokeWidth={1.7} />} onClick={() => uploads.retry(one.key)} />}
      <IconButton label={t(one.state === 'sending' ? 'files.cancel' : 'files.drop')} icon={<X size={15} strokeWidth={1.7} />} onClick={() => uploads.cancel(one)} />
    </li>
  );
}

/** What only says that it is a picture shows as none. */
function Preview({ from }: { from: string }) {
  const [broken, setBroken] = useState(false);
  return <span className="sending-preview">{broken ? <ImageOff size={15} strokeWidth={1.7} aria-hidden /> : <img src={from} alt="" onError={() => setBroken(true)} />}</span>;
}
