import { Activity, Barcode, Bug, CalendarClock, CalendarDays, CircleCheck, CircleX, FileText, ListChecks, LockKeyhole, MapPin, MessageCircleQuestionMark, MessageSquareQuote, Phone, Plug, ScanEye, SearchCheck, ShieldCheck, Stethoscope, Store, User, Wallet, Wrench, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { fact, TaskDetail } from '@contracts/tasks';
import { useText, type Text } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { Revealed } from '../../personal/components/Revealed';

type Fact = z.infer<typeof fact>;
/** Facts that have a picture of their own; others show what kind of fact they are. */
const ownIcons: Record<string, LucideIcon> = { words: MessageSquareQuote, accessories: Plug, condition: ScanEye, agent: Store, technician: User, findings: Stethoscope, symptom: Activity, cause: Bug, done: Wrench, remarks: SearchCheck, question: MessageCircleQuestionMark, place: MapPin, lines: ListChecks, acceptedLines: CircleCheck, refusedLines: CircleX };
const icons: Record<Fact['kind'], LucideIcon> = { text: FileText, money: Wallet, date: CalendarDays, instant: CalendarClock, label: ShieldCheck, phone: Phone, serial: Barcode };

function shown({ kind, text: value, value: label }: Fact, text: Text) {
  if (label) return text.label(label);
  if (value === null || value === '') return '—';
  if (kind === 'money') return <>{<Num>{text.money(value)}</Num>} {text.unitName}</>;
  if (kind === 'date') return text.businessDate(value);
  if (kind === 'instant') return text.moment(value);
  if (kind === 'phone') return <Num>{text.phone(value)}</Num>;
  if (kind === 'serial') return <Num>{value}</Num>;
  return <bdi>{value}</bdi>;
}

/** What I must decide, with the few facts that decide it. The only box of a task. */
export function DecisionBox({ task }: { task: TaskDetail }) {
  const text = useText();
  const [all, setAll] = useState(false);
  // The serial stands in the head already.
  const facts = task.facts.filter((one) => one.kind !== 'serial' || one.text !== task.request?.serial);
  const deciding = facts.filter((one) => one.decides);
  const shownFacts = all ? facts : deciding;
  const passCode = task.reveal.includes('pass-code') && task.request?.id;
  return (
    <section className="decision">
      <h2>{text.label(task.question)}</h2>
      {(shownFacts.length > 0 || passCode) && (
        <dl>
          {shownFacts.map((one) => {
            const Icon = ownIcons[one.key] ?? icons[one.kind];
            return <div key={one.key}><dt><Icon size={15} strokeWidth={1.7} aria-hidden />{text.label(one.label)}</dt><dd>{one.kind === 'phone' && one.text && task.request && task.reveal.includes('phone') ? <Revealed requestId={task.request.id} field="phone" masked={one.text} may /> : shown(one, text)}</dd></div>;
          })}
          {passCode && <div><dt><LockKeyhole size={15} strokeWidth={1.7} aria-hidden />{text.t('personal.pass-code')}</dt><dd><Revealed requestId={passCode} field="pass-code" masked="••••" may /></dd></div>}
        </dl>
      )}
      {facts.length > deciding.length && <button type="button" className="decision-more" aria-expanded={all} onClick={() => setAll(!all)}>{text.t(all ? 'task.less-facts' : 'task.more-facts')}</button>}
    </section>
  );
}
