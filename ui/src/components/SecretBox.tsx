import { Button } from 'antd';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../app/use-text';
import './secret-box.css';

/** A secret that is shown this once. */
export function SecretBox({ secret, label }: { secret: string; label: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  // Without a secure address there is no clipboard: it can still be selected as a whole.
  const copy = (): void => void navigator.clipboard?.writeText(secret).then(() => setCopied(true), () => undefined);
  return (
    <div className="secret">
      <code aria-label={label}>{secret}</code>
      <Button size="small" icon={copied ? <Check size={14} strokeWidth={1.8} /> : <Copy size={14} strokeWidth={1.7} />} onClick={copy}>{t(copied ? 'secret.copied' : 'secret.copy')}</Button>
    </div>
  );
}
