import { Skeleton } from 'antd';
import type { FieldProps } from '@rjsf/utils';
import { Suspense, type ComponentType } from 'react';
import { piece } from '../../../app/piece';
import { shownError } from '../field-errors';
import { fieldId, useFormHost } from '../form-context';
import { widgetOf, type JsonSchema, type WidgetName } from '../form-schema';
import { BilingualWidget } from '../widgets/BilingualWidget';
import { ChecklistWidget } from '../widgets/ChecklistWidget';
import { FilesWidget } from '../widgets/FilesWidget';
import { LinesWidget } from '../widgets/LinesWidget';
import { LookUpWidget } from '../widgets/LookUpWidget';
import { MoneyWidget } from '../widgets/MoneyWidget';
import { NumberWidget } from '../widgets/NumberWidget';
import { PhoneWidget } from '../widgets/PhoneWidget';
import { RadioWidget } from '../widgets/RadioWidget';
import { RatingWidget } from '../widgets/RatingWidget';
import { SelectWidget } from '../widgets/SelectWidget';
import { SignatureWidget } from '../widgets/SignatureWidget';
import { SwitchWidget } from '../widgets/SwitchWidget';
import { TagsWidget } from '../widgets/TagsWidget';
import { SerialWidget, TextAreaWidget, TextWidget } from '../widgets/TextWidgets';
import type { WidgetProps } from '../widgets/widget';

const DateWidget = piece(async () => (await import('../widgets/DateWidget')).DateWidget);

const widgets: Record<WidgetName, ComponentType<WidgetProps>> = {
  text: TextWidget, textarea: TextAreaWidget, serial: SerialWidget, select: SelectWidget, radio: RadioWidget, number: NumberWidget, money: MoneyWidget,
  date: DateWidget, instant: DateWidget, phone: PhoneWidget, person: LookUpWidget, customer: LookUpWidget, item: LookUpWidget, unit: LookUpWidget, agent: LookUpWidget, fault: LookUpWidget,
  lines: LinesWidget, checklist: ChecklistWidget, switch: SwitchWidget, tags: TagsWidget, rating: RatingWidget, signature: SignatureWidget, bilingual: BilingualWidget, photos: FilesWidget, files: FilesWidget,
};

/** Between rjsf and our widgets. */
export function FieldHost({ fieldPathId, schema, formData, onChange }: FieldProps) {
  const { ui, idPrefix, errors, disabled } = useFormHost();
  const path = fieldPathId.path.join('.');
  const field = ui.fields[path];
  if (!field) return null;
  const id = fieldId(idPrefix, path);
  const widget = widgetOf(field, schema as JsonSchema);
  const invalid = shownError(errors, path, widget) !== undefined;
  const Widget = widgets[widget];
  const describedBy = [invalid && `${id}-error`, field.help && `${id}-help`].filter(Boolean).join(' ') || undefined;
  return (
    <Suspense fallback={<Skeleton.Input block active={false} />}>
      <Widget
        id={id} path={path} value={formData} ui={field} schema={schema as JsonSchema} disabled={disabled} invalid={invalid} describedBy={describedBy}
        onChange={(value) => onChange(value as never, fieldPathId.path)}
      />
    </Suspense>
  );
}
