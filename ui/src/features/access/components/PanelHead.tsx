import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';

export function PanelHead({ back, title, code, note, children }: { back: string; title: string; code: string; note?: string | undefined; children?: ReactNode }) {
  const { t } = useText();
  return (
    <header className="access-head">
      <div><h2><bdi>{title}</bdi></h2><p className="muted"><bdi dir="ltr">{code}</bdi>{note && <> · {note}</>}</p></div>
      <span className="access-head-acts">{children}<Link to={back} className="access-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} /></Link></span>
    </header>
  );
}
