import generatePicker from 'antd/es/date-picker/generatePicker';
import type { SyntheticEvent } from 'react';
import type { Language } from '@contracts/label';
import { localDigits } from '@contracts/digits';
import { gregorianDates, gregorianTyped } from './gregorian-dates';
import { jalaliDates, jalaliTyped } from './jalali-dates';

const pickers = { fa: generatePicker<Date>(jalaliDates), en: generatePicker<Date>(gregorianDates) };
const typedIn = { fa: jalaliTyped, en: gregorianTyped };

interface Props {
  id: string;
  language: Language;
  value: Date | null;
  onChange: (date: Date | null) => void;
  withTime?: boolean;
  disabled?: boolean;
  status?: 'error' | '';
}

export function DatePickerOf({ language, withTime = false, onChange, ...rest }: Props) {
  const Picker = pickers[language];
  const day = language === 'fa' ? 'YYYY/MM/DD' : 'DD/MM/YYYY';
  const format = withTime ? `${day} HH:mm` : day;
  // What was typed loosely counts when one is done with it.
  const done = (event: SyntheticEvent): void => {
    const date = event.target instanceof HTMLInputElement ? typedIn[language](event.target.value, format) : null;
    if (date && date.getTime() !== rest.value?.getTime()) onChange(date);
  };
  return (
    <Picker
      {...rest} onBlur={done} onKeyDown={(event) => { if (event.key === 'Enter') done(event); }} className="date-picker" showTime={withTime ? { format: 'HH:mm' } : false} format={format}
      onChange={(date) => onChange((Array.isArray(date) ? date[0] : date) ?? null)}
      cellRender={(cell, { subType, originNode }) => (subType === 'hour' || subType === 'minute' ? <div className="ant-picker-time-panel-cell-inner">{localDigits(String(cell).padStart(2, '0'), language)}</div> : originNode)}
    />
  );
}
