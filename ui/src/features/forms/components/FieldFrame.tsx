import type { FieldTemplateProps } from '@rjsf/utils';
import { CircleAlert } from 'lucide-react';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { shownError } from '../field-errors';
import { fieldId, useFormHost } from '../form-context';
import { isEmpty, widgetOf, type JsonSchema } from '../form-schema';

/** Widgets that carry their own labels inside. */
const groups = new Set(['lines', 'checklist', 'radio', 'rating', 'signature', 'photos', 'files']);

export function FieldFrame({ fieldPathId, schema, formData, children }: FieldTemplateProps) {
  const text = useText();
  const { ui, idPrefix, required, errors } = useFormHost();
  const path = fieldPathId.path.join('.');
  const field = ui.fields[path];
  // The root object has no frame of its own.
  if (!field) return children;
  const id = fieldId(idPrefix, path);
  const widget = widgetOf(field, schema as JsonSchema);
  const error = shownError(errors, path, widget);
  // What an outcome needs beyond the primary one is told by its error.
  const optional = !required.has(path) && !error && widget !== 'switch' && widget !== 'checklist' && widget !== 'lines';
  const label = <>{text.label(field.label)}{optional && ' '}{optional && <span className="optional">{text.t('form.optional')}</span>}</>;
  const bare = widget === 'lines' && isEmpty(formData);
  const wide = field.width === 'full' || widget === 'lines' || widget === 'checklist' || (widget === 'textarea' && field.width !== 'half');
  return (
    <div className={`field field-${widget}${wide ? ' field-wide' : ''}${bare ? ' field-bare' : ''}${error ? ' field-wrong' : ''}`} {...(groups.has(widget) && { role: 'group', 'aria-labelledby': `${id}-label` })}>
      {groups.has(widget) ? <span id={`${id}-label`} className="field-label">{label}</span> : <label id={`${id}-label`} htmlFor={id} className="field-label">{label}</label>}
      {children}
      {error && <p id={`${id}-error`} className="field-error"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{codeText(error.code, error.params, text)}</p>}
      {field.help && <p id={`${id}-help`} className="field-help">{text.label(field.help)}</p>}
    </div>
  );
}
