import { fieldId } from './form-context';

/** Brings a field into sight and puts the cursor there; a cell without a place of its own leads to its field. */
export function focusField(idPrefix: string, path: string): void {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = document.getElementById(fieldId(idPrefix, steps.slice(0, length).join('.')));
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.focus({ preventScroll: true });
    return;
  }
}
