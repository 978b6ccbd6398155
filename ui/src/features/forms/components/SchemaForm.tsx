// The package's index also loads its test registry, which wants a validator that compiles code.
import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { useId, useMemo } from 'react';
import type { FieldError } from '@contracts/errors';
import type { Form as ZamenForm } from '@contracts/form';
import type { UploadState } from '../../files/use-uploads';
import { FormHostContext, type FormHost } from '../form-context';
import { orderedFields, propertiesOf, type JsonSchema, type Values } from '../form-schema';
import { rjsfValidator } from '../rjsf-validator';
import { checkItems } from '../widgets/ChecklistWidget';
import '../forms.css';
import { FieldFrame } from './FieldFrame';
import { FieldHost } from './FieldHost';
import { FormGrid } from './FormGrid';

interface Props {
  form: ZamenForm;
  values: Values;
  onChange: (values: Values) => void;
  /** Only these are shown, in the form's order. */
  shown: readonly string[];
  required?: readonly string[];
  errors?: readonly FieldError[];
  disabled?: boolean;
  idPrefix?: string;
  requestId?: string | undefined;
  onUploads?: (path: string, state: UploadState) => void;
}

const fields = { zamen: FieldHost };
const templates = { FieldTemplate: FieldFrame, ObjectFieldTemplate: FormGrid };

/** The one renderer of the one form format; it neither validates nor sends. */
export function SchemaForm({ form, values, onChange, shown, required = [], errors = [], disabled = false, idPrefix, requestId, onUploads }: Props) {
  const ownId = useId();
  const prefix = idPrefix ?? ownId;
  const schema = form.schema as JsonSchema;
  // A checklist comes with its rows; one without any asks nothing.
  const asks = (name: string): boolean => form.ui.fields[name]?.widget !== 'checklist' || checkItems(values[name]).length > 0;
  const names = orderedFields(schema, form.ui).filter((name) => shown.includes(name) && asks(name)).join(' ');

  const [narrowed, uiSchema] = useMemo<[RJSFSchema, UiSchema]>(() => {
    const list = names === '' ? [] : names.split(' ');
    const all = propertiesOf(form.schema as JsonSchema);
    // Everything is drawn by our own field; what rjsf must know is names and types.
    const properties = Object.fromEntries(list.map((name) => { const { default: _unused, ...property } = all[name] ?? {}; return [name, property]; }));
    const ui = Object.fromEntries(list.map((name) => [name, { 'ui:field': 'zamen', 'ui:fieldReplacesAnyOrOneOf': true }]));
    return [{ type: 'object', properties } as RJSFSchema, { ...ui, 'ui:order': list }];
  }, [form.schema, names]);

  const host = useMemo<FormHost>(() => ({
    idPrefix: prefix, ui: form.ui, disabled, values, requestId, onUploads,
    required: new Set([...(schema.required ?? []), ...required]),
    errors: new Map(errors.map((error) => [error.path, error])),
  }), [prefix, form.ui, disabled, values, schema.required, required, errors, requestId, onUploads]);

  return (
    <FormHostContext value={host}>
      <Form
        schema={narrowed} uiSchema={uiSchema} formData={values} validator={rjsfValidator} fields={fields} templates={templates}
        tagName="div" noValidate noHtml5Validate showErrorList={false} idPrefix={prefix} idSeparator="-" disabled={disabled}
        onChange={({ formData }) => onChange(formData as Values)}
        experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' } }}
      >
        <></>
      </Form>
    </FormHostContext>
  );
}
