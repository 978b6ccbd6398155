import { Select } from 'antd';
import { useText } from '../../../app/use-text';
import { aria, type WidgetProps } from './widget';

/** Free words, or several of a fixed set when the schema has one. */
export function TagsWidget(props: WidgetProps) {
  const { t, label } = useText();
  const fixed = props.schema.items?.enum?.map(String);
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  return (
    <Select
      id={props.id} mode={fixed ? 'multiple' : 'tags'} value={value} disabled={props.disabled} status={props.invalid ? 'error' : ''} tokenSeparators={['،', ',', '\n']} open={fixed ? undefined : false} suffixIcon={fixed ? undefined : null}
      placeholder={props.ui.placeholder ? label(props.ui.placeholder) : t('form.tags')}
      options={fixed?.map((one) => ({ value: one, label: props.ui.options?.[one] ? label(props.ui.options[one]!) : one }))}
      onChange={(next: string[]) => props.onChange(next.length > 0 ? next : undefined)} {...aria(props)}
    />
  );
}
