import { Select } from 'antd';
import { useText } from '../../../app/use-text';
import { normalised } from '../../../lib/digits';
import { aria, type WidgetProps } from './widget';

export function SelectWidget(props: WidgetProps) {
  const { label, t } = useText();
  const options = (props.schema.enum ?? []).map((value) => ({ value: String(value), label: props.ui.options?.[String(value)] ? label(props.ui.options[String(value)]!) : String(value) }));
  return (
    <Select
      id={props.id} value={props.value === undefined ? undefined : String(props.value)} options={options} disabled={props.disabled} status={props.invalid ? 'error' : ''} allowClear
      placeholder={props.ui.placeholder ? label(props.ui.placeholder) : t('form.choose')} onChange={(value?: string) => props.onChange(value)}
      showSearch={options.length > 8 && { filterOption: (typed, option) => normalised(String(option?.label ?? '')).includes(normalised(typed)) }} {...aria(props)}
    />
  );
}
