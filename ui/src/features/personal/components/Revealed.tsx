import { Eye, EyeOff } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { RefusedAt } from '../../../components/Refusal';
import { useReveal, type RevealedOf } from '../api/reveal';
import '../personal.css';

/** A whole value stays on the screen for so long, in milliseconds: long enough to dial it, not to be read by whoever comes next. */
const shownFor = 60_000;

/** A masked value with an eye that asks for it whole, and says that this is recorded. */
export function Revealed({ masked, may, ...of }: RevealedOf & { masked: string; may: boolean }) {
  const { field } = of;
  const text = useText();
  const reveal = useReveal(of);
  const { data, mutate, reset, isPending } = reveal;
  useEffect(() => {
    if (!data) return undefined;
    const timer = setTimeout(reset, shownFor);
    return () => clearTimeout(timer);
  }, [data, reset]);
  const name = text.t(`personal.${field}`);
  const title = text.t(data ? 'personal.hide' : 'personal.show', { what: name });
  return (
    <span className="personal">
      <Num>{data ? (field === 'phone' ? text.phone(data.value) : field === 'pass-code' || field === 'iban' ? data.value : text.digits(data.value)) : text.digits(masked)}</Num>
      {may && <RefusedAt act={reveal}>
        <button type="button" className="bare" aria-label={title} title={title} aria-pressed={data !== undefined} disabled={isPending} onClick={() => (data ? reset() : mutate())}>
          {data ? <EyeOff size={15} strokeWidth={1.7} aria-hidden /> : <Eye size={15} strokeWidth={1.7} aria-hidden />}
        </button>
      </RefusedAt>}
      <span role="status" className="personal-note">{data ? text.t('personal.recorded') : ''}</span>
    </span>
  );
}
