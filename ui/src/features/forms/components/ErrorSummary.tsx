import { CircleAlert } from 'lucide-react';
import type { FieldError } from '@contracts/errors';
import type { FormUi } from '@contracts/form';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { focusField } from '../focus-field';

/** What has to be corrected, above a form that may be longer than the screen; each leads to its field. */
export function ErrorSummary({ ui, errors, idPrefix }: { ui: FormUi; errors: readonly FieldError[]; idPrefix: string }) {
  const text = useText();
  if (errors.length === 0) return null;
  return (
    <Band tone="danger" icon={CircleAlert}>
      {text.t('form.wrong', { count: errors.length })}
      {errors.length > 1 && (
        <ul className="error-summary">
          {errors.map((error) => {
            const field = ui.fields[error.path.split('.')[0]!];
            return <li key={error.path}><button type="button" onClick={() => focusField(idPrefix, error.path)}>{field ? text.label(field.label) : error.path}</button>{' '}{codeText(error.code, error.params, text)}</li>;
          })}
        </ul>
      )}
    </Band>
  );
}
