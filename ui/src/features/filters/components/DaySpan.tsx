import { format, isValid, parseISO } from 'date-fns';
import { useText } from '../../../app/use-text';
import { DatePickerOf } from '../../../components/DatePickerOf';
import type { FilterChange, FilterKind, Filters } from '../filter-kinds';

type Days = Extract<FilterKind, { kind: 'days' }>;
const dateOf = (day: string | undefined): Date | null => {
  if (day === undefined) return null;
  if (!day.includes('-', 1)) { const date = new Date(); date.setDate(date.getDate() + Number(day)); return date; }
  const date = parseISO(day);
  return isValid(date) ? date : null;
};
const dayOf = (date: Date | null): string | undefined => (date ? format(date, 'yyyy-MM-dd') : undefined);

/** From one day to another; the usual spans go along with the calendar, so that a view that is kept with one does not grow old. */
export function DaySpan({ kind, filters, onFilter }: { kind: Days; filters: Filters; onFilter: (change: FilterChange) => void }) {
  const { t, language } = useText();
  const [from, to] = [filters[kind.from], filters[kind.to]];
  return (
    <div className="filter-days">
      <div className="filter-presets">
        {kind.presets.map((preset) => (
          <button key={preset.key} type="button" className="chip" aria-pressed={preset.from === from && preset.to === to} onClick={() => onFilter({ [kind.from]: preset.from, [kind.to]: preset.to })}>{t(`filters.span.${preset.key}`)}</button>
        ))}
      </div>
      <label htmlFor={`${kind.key}-from`}>{t('filters.span.from')}</label>
      <DatePickerOf id={`${kind.key}-from`} language={language} value={dateOf(from)} onChange={(date) => onFilter({ [kind.from]: dayOf(date) })} />
      <label htmlFor={`${kind.key}-to`}>{t('filters.span.to')}</label>
      <DatePickerOf id={`${kind.key}-to`} language={language} value={dateOf(to)} onChange={(date) => onFilter({ [kind.to]: dayOf(date) })} />
    </div>
  );
}
