import { format, parseISO } from 'date-fns';
import { useText } from '../app/use-text';
import { DatePickerOf } from './DatePickerOf';

/** A business day, in the reader's calendar. */
export function DayField({ id, label, value, onChange, error }: { id: string; label: string; value: string | null; onChange: (day: string | null) => void; error?: string | undefined }) {
  const { language } = useText();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <DatePickerOf key={language} id={id} language={language} value={value ? parseISO(value) : null} onChange={(date) => onChange(date ? format(date, 'yyyy-MM-dd') : null)} status={error ? 'error' : ''} />
      {error && <p className="field-error" role="alert">{error}</p>}
    </div>
  );
}
