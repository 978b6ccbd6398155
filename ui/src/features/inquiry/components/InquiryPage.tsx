import { Button, Input } from 'antd';
import { CalendarClock, CircleHelp, PauseCircle, ShieldAlert, ShieldCheck, ShieldX, type LucideIcon } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { InquiryAnswer, InquiryVerdict } from '@contracts/inquiry';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { DoorHeader } from '../../session/components/DoorHeader';
import { useInquiry } from '../api/inquiry';
import '../inquiry.css';

const icons: Record<InquiryVerdict, [LucideIcon, tone: 'good' | 'warn' | 'bad']> = { valid: [ShieldCheck, 'good'], 'not-started': [CalendarClock, 'good'], suspended: [PauseCircle, 'warn'], void: [ShieldX, 'bad'], expired: [ShieldAlert, 'warn'], none: [CircleHelp, 'warn'] };

/** For everybody, signed in or not: is this serial genuine, and what is its warranty. */
export function InquiryPage() {
  const text = useText();
  const { t } = text;
  const [asked, setAsked] = useSearchParams();
  const [serial, setSerial] = useState(asked.get('serial') ?? '');
  const inquiry = useInquiry();
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (serial.trim() === '' || inquiry.isPending) return;
    setAsked({ serial: serial.trim() }, { replace: true });
    inquiry.mutate(serial.trim());
  };
  return (
    <div className="sign-in sign-in-alone">
      <main className="sign-in-main">
        <DoorHeader><Link to="/">{t('inquiry.sign-in')}</Link></DoorHeader>
        <div className="sign-in-box">
          <h1>{t('inquiry.title')}</h1>
          <p>{t('inquiry.subtitle')}</p>
          <form className="inquiry-form" onSubmit={ask}>
            <label htmlFor="inquiry-serial">{t('inquiry.serial')}</label>
            <Input id="inquiry-serial" size="large" dir="ltr" autoFocus maxLength={60} value={serial} onChange={(event) => { setSerial(event.target.value); inquiry.reset(); }} />
            <Button type="primary" size="large" htmlType="submit" block loading={inquiry.isPending} disabled={serial.trim() === ''}>{t('inquiry.ask')}</Button>
          </form>
          {inquiry.error && <p className="field-error" role="alert">{errorText(inquiry.error, text)}</p>}
          <div aria-live="polite">{inquiry.data && <Answer answer={inquiry.data} serial={serial.trim()} />}</div>
        </div>
      </main>
    </div>
  );
}

function Answer({ answer: { genuine, units }, serial }: { answer: InquiryAnswer; serial: string }) {
  const { t, label, businessDate } = useText();
  if (!genuine) return <div className="inquiry-answer inquiry-bad"><ShieldX size={26} strokeWidth={1.6} aria-hidden /><div><strong>{t('inquiry.unknown')}</strong><p>{t('inquiry.unknown-text')}</p></div></div>;
  return units.map(({ product, brand, verdict, plan, from, until, paidUntil }) => {
    const [Icon, tone] = icons[verdict];
    const facts: [name: string, value: string | null][] = [['inquiry.plan', plan && label(plan)], ['inquiry.from', from && businessDate(from)], ['inquiry.until', until && businessDate(until)], ['inquiry.paid-until', paidUntil && businessDate(paidUntil)]];
    return (
      <div key={label(product)} className={`inquiry-answer inquiry-${tone}`}>
        <Icon size={26} strokeWidth={1.6} aria-hidden />
        <div>
          <strong>{t(`inquiry.verdict.${verdict}`)}</strong>
          <p><bdi>{[label(product), brand].filter(Boolean).join(t('list.comma'))}</bdi> <Num>{serial}</Num></p>
          <dl>{facts.map(([name, value]) => value && <div key={name}><dt>{t(name)}</dt><dd><bdi>{value}</bdi></dd></div>)}</dl>
          {verdict === 'none' && <p>{t('inquiry.none-text')}</p>}
        </div>
      </div>
    );
  });
}
