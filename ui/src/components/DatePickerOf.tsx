import generatePicker from 'antd/es/date-picker/generatePicker';
import type { Language } from '@contracts/label';
import { localDigits } from '@contracts/digits';
import { gregorianDates } from './gregorian-dates';
import { jalaliDates } from './jalali-dates';

const pickers = { fa: generatePicker<Date>(jalaliDates), en: generatePicker<Date>(gregorianDates) };

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
  return (
    <Picker
      {...rest} className="date-picker" showTime={withTime ? { format: 'HH:mm' } : false} format={withTime ? `${day} HH:mm` : day}
      onChange={(date) => onChange((Array.isArray(date) ? date[0] : date) ?? null)}
      cellRender={(cell, { subType, originNode }) => (subType === 'hour' || subType === 'minute' ? <div className="ant-picker-time-panel-cell-inner">{localDigits(String(cell).padStart(2, '0'), language)}</div> : originNode)}
    />
  );
}
