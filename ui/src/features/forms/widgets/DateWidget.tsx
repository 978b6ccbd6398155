import { DatePickerOf } from '../../../components/DatePickerOf';
import { usePreferences } from '../../../app/preferences';
import { aria, widgetDate, type WidgetProps } from './widget';
import { widgetOf } from '../form-schema';

/** Jalali in Persian, Gregorian in English; the value is an ISO date, or an instant in UTC. */
export function DateWidget(props: WidgetProps) {
  const { language } = usePreferences();
  const instant = widgetOf(props.ui, props.schema) === 'instant';
  const { value, toValue } = widgetDate(props.value, instant);
  return <DatePickerOf key={language} id={props.id} language={language} value={value} withTime={instant} disabled={props.disabled} status={props.invalid ? 'error' : ''} onChange={(date) => props.onChange(date ? toValue(date) : undefined)} {...aria(props)} />;
}
