import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { Fragment } from 'react';
import { useText } from '../../../app/use-text';
import { useFormHost } from '../form-context';

/** Two columns where there is room, with a heading where a section begins. */
export function FormGrid({ properties }: ObjectFieldTemplateProps) {
  const { label } = useText();
  const { ui } = useFormHost();
  let section: string | undefined;
  return (
    <div className="form-grid">
      {properties.map(({ name, content }) => {
        const own = ui.fields[name]?.section;
        const heading = own !== section && own !== undefined ? ui.sections?.[own] : undefined;
        section = own;
        return <Fragment key={name}>{heading && <h3 className="form-section">{label(heading)}</h3>}{content}</Fragment>;
      })}
    </div>
  );
}
