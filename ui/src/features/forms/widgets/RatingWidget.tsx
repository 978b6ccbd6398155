import { Rate } from 'antd';
import { Star } from 'lucide-react';
import { useText } from '../../../app/use-text';
import type { WidgetProps } from './widget';

/** Stars from one to the schema's maximum, with the words of the chosen one beside them. */
export function RatingWidget({ id, value, onChange, ui, schema, disabled, describedBy }: WidgetProps) {
  const { label, t, count } = useText();
  const most = schema.maximum ?? 5;
  const chosen = typeof value === 'number' ? value : 0;
  const words = ui.options?.[String(chosen)];
  return (
    <div className="rating">
      <Rate
        id={id} count={most} value={chosen} disabled={disabled} onChange={(next) => onChange(next === 0 ? undefined : next)}
        character={({ index = 0 }) => <Star size={22} strokeWidth={1.6} fill={index < chosen ? 'currentColor' : 'none'} aria-hidden />}
        aria-labelledby={`${id}-label`} aria-describedby={describedBy}
      />
      {chosen > 0 && <span className="rating-words">{words ? label(words) : t('form.rating', { chosen: count(chosen), most: count(most) })}</span>}
    </div>
  );
}
