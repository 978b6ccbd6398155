import { Popover } from 'antd';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';
import { Band } from './Band';

/** What can be refused: a mutation, or what holds the error of one. */
export interface Refusable { readonly error: unknown; readonly reset: () => void }

/** Why acts were not done, told where they were: it stays to be read until it is closed or the act is tried again. `inset`: among other content, not from edge to edge. */
export function Refusal({ of: acts, inset = false }: { of: readonly Refusable[]; inset?: boolean }) {
  const text = useText();
  return acts.filter(({ error }) => error !== null).map(({ error, reset }, at) => (
    <div key={at} className={inset ? 'refusal-inset' : undefined}>
      <Band tone="danger" icon={CircleAlert}>{errorText(error, text)} <button type="button" onClick={reset}>{text.t('action.close')}</button></Band>
    </div>
  ));
}

/** The same beside a button that stands in a row with others, before them for the keyboard. */
export function RefusedAt({ act, children }: { act: Refusable; children: ReactNode }) {
  return (
    <span className="refused-at">
      <Popover destroyOnHidden open={act.error !== null} trigger={[]} arrow={false} placement="bottom" getPopupContainer={(button) => button.parentElement ?? document.body} content={<Refusal of={[act]} inset />}>{children}</Popover>
    </span>
  );
}
