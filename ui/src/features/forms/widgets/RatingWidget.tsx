import { Star } from 'lucide-react';
import { useText } from '../../../app/use-text';
import type { WidgetProps } from './widget';

/** Stars from one to the schema's maximum, with the words of the chosen one beside them. One stop for the keyboard, arrows within; the chosen one again takes it back. */
export function RatingWidget({ id, value, onChange, ui, schema, disabled, invalid, describedBy }: WidgetProps) {
  const { label, t, count } = useText();
  const most = schema.maximum ?? 5;
  const chosen = typeof value === 'number' ? value : 0;
  const words = (stars: number): string => { const own = ui.options?.[String(stars)]; return own ? label(own) : t('form.rating', { chosen: count(stars), most: count(most) }); };
  return (
    <div className="rating" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy} aria-invalid={invalid || undefined}>
      <span className="rating-stars">
        {Array.from({ length: most }, (_, index) => index + 1).map((stars) => (
          <label key={stars} className={stars <= chosen ? 'rating-on' : undefined} title={words(stars)}>
            <input
              type="radio" className="visually-hidden" name={id} id={stars === (chosen || 1) ? id : undefined} checked={chosen === stars} disabled={disabled} aria-label={words(stars)}
              onChange={() => onChange(stars)} onClick={() => { if (chosen === stars) onChange(undefined); }}
            />
            <Star size={22} strokeWidth={1.6} aria-hidden />
          </label>
        ))}
      </span>
      {chosen > 0 && <span className="rating-words">{words(chosen)}</span>}
    </div>
  );
}
