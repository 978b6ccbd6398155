import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { Fragment } from 'react';
import { useText } from '../../../app/use-text';
import { useFormHost } from '../form-context';

/** Two columns where there is room, with a heading where a section begins. */
export function FormGrid({ properties }: ObjectFieldTemplateProps) {
  const { label } = useText();
  const { ui } = useFormHost();
  // A grid of its own for each section: a dense one would draw a half field up over the heading of its section.
  const parts: { section: string | undefined; members: typeof properties }[] = [];
  for (const property of properties) {
    const section = ui.fields[property.name]?.section;
    const last = parts.at(-1);
    if (last?.section === section && last) last.members.push(property);
    else parts.push({ section, members: [property] });
  }
  return (
    <>
      {parts.map(({ section, members }, i) => {
        const heading = section === undefined ? undefined : ui.sections?.[section];
        return (
          <div key={section ?? i} className="form-grid">
            {heading && <h3 className="form-section">{label(heading)}</h3>}
            {members.map(({ name, content }) => <Fragment key={name}>{content}</Fragment>)}
          </div>
        );
      })}
    </>
  );
}
