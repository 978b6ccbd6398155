import { Button } from 'antd';
import { GitCompareArrows } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FieldUi, Form } from '@contracts/form';
import { useText, type Text } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { sameJson } from '../../../lib/same-json';
import type { Values } from '../../forms/form-schema';
import type { OtherDraft } from '../use-draft';

interface Props { form: Form; mine: Values; other: OtherDraft; onDecide: (chosen: Values) => void }

/** A value in a few words: of a list how many, of a checklist how many ticks. */
function inWords(value: unknown, { widget, options }: FieldUi, text: Text): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return text.t(value ? 'form.yes' : 'form.no');
  if (Array.isArray(value) && (widget === 'photos' || widget === 'files')) return text.t('draft.files', { count: value.length });
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string')) return value.join(text.t('list.comma'));
    const ticked = value.filter((one) => (one as Values)['done'] === true).length;
    return value.some((one) => 'done' in (one as Values)) ? text.t('form.checked', { done: ticked, all: value.length }) : text.t('draft.lines', { count: value.length });
  }
  const option = options?.[String(value)];
  return option ? text.label(option) : text.digits(String(value));
}

/** Where two versions of a form differ, field by field. */
function Versions({ form, names, mine, other, heads, children }: { form: Form; names: readonly string[]; mine: Values; other: Values; heads: readonly [string, string]; children?: ReactNode }) {
  const text = useText();
  return (
    <table>
      <thead><tr><td /><th scope="col">{heads[0]}</th><th scope="col">{heads[1]}</th></tr></thead>
      <tbody>{names.filter((name) => !sameJson(mine[name], other[name])).map((name) => {
        const field = form.ui.fields[name]!;
        return <tr key={name}><th scope="row">{text.label(field.label)}</th><td><bdi>{inWords(mine[name], field, text)}</bdi></td><td><bdi>{inWords(other[name], field, text)}</bdi></td></tr>;
      })}</tbody>
      {children}
    </table>
  );
}

/** Two versions of one form, from two tabs or devices: nothing is lost, and the writer says which one stays. */
export function DraftConflict({ form, mine, other, onDecide }: Props) {
  const text = useText();
  const { t } = text;
  const [open, setOpen] = useState(false);
  return (
    <section className="draft-conflict">
      <Band tone="warn" icon={GitCompareArrows}>{t('draft.conflict', { time: text.time(other.at) })} {!open && <button type="button" onClick={() => setOpen(true)}>{t('draft.see-both')}</button>}</Band>
      {open && (
        <Versions form={form} names={Object.keys(form.ui.fields)} mine={mine} other={other.values} heads={[t('draft.mine'), t('draft.other', { time: text.time(other.at) })]}>
          <tfoot><tr><td /><td><Button onClick={() => onDecide(mine)}>{t('draft.keep-mine')}</Button></td><td><Button onClick={() => onDecide(other.values)}>{t('draft.take-other')}</Button></td></tr></tfoot>
        </Versions>
      )}
    </section>
  );
}

/** The task was completed with something else: what was typed here stays to be read and copied. */
export function NotSent({ form, typed, sent, names }: { form: Form; typed: Values; sent: Values; names: readonly string[] }) {
  const { t } = useText();
  return (
    <section className="draft-conflict">
      <Band tone="warn" icon={GitCompareArrows}>{t('draft.not-sent')}</Band>
      <Versions form={form} names={names} mine={typed} other={sent} heads={[t('draft.mine'), t('draft.sent')]} />
    </section>
  );
}
