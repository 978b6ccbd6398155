import { ArrowUp } from 'lucide-react';
import { useText } from '../app/use-text';

/** How many rows came meanwhile, above the list; whoever wants them has them. `text`: which word says it, of what. */
export function FreshRows({ text, count, onShow }: { text: 'inbox.fresh' | 'requests.fresh'; count: number; onShow: () => void }) {
  const { t } = useText();
  return count > 0 && <button type="button" className="fresh" onClick={onShow}><ArrowUp size={15} strokeWidth={1.9} aria-hidden />{t(text, { count })}</button>;
}
