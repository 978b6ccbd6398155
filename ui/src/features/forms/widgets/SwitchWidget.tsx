import { Switch } from 'antd';
import type { WidgetProps } from './widget';

export function SwitchWidget({ id, value, onChange, disabled, describedBy }: WidgetProps) {
  return <Switch id={id} checked={value === true} disabled={disabled} onChange={(on) => onChange(on)} aria-labelledby={`${id}-label`} aria-describedby={describedBy} />;
}
