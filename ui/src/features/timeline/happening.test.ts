import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@contracts/label';
import type { TimelineItem } from '@contracts/requests';
import type { Text } from '../../app/use-text';
import { icuFormat } from '../../app/icu-format';
import { localDigits } from '@contracts/digits';
import { broughtBy, happening } from './happening';

function textIn(language: Language): Text {
  const messages = JSON.parse(readFileSync(join(__dirname, '../../../../contracts/messages', language, 'ui.json'), 'utf8')) as Record<string, string>;
  const said = { language, has: (key: string) => key in messages, t: (key: string, values = {}) => icuFormat.parse(messages[key], values, language, 'ui', key), label: (label: Record<Language, string>) => label[language], digits: (one: string | number) => localDigits(one, language) };
  return said as unknown as Text;
}
const [fa, en] = [textIn('fa'), textIn('en')];
const came = (params: Record<string, unknown>, title: TimelineItem['title'] = null): TimelineItem =>
  ({ id: '1', at: '2026-11-22T10:00:00Z', kind: 'message', actor: null, title, text: null, params });

describe('a message in the story', () => {
  it('says in words what came', () => {
    expect(happening(came({ name: 'parts-arrived', brought: { note: 'خازن' } }), fa)).toBe('قطعه‌ها رسید');
    expect(broughtBy(came({ name: 'parts-arrived', brought: { note: 'خازن' } }), fa)).toBe('خازن');
    expect(happening(came({ name: 'replacement-decided', brought: { outcome: 'approved' } }), en)).toBe('The replacement was approved');
    expect(happening(came({ name: 'replacement-decided', brought: { outcome: 'refused' } }), fa)).toBe('تعویض دستگاه رد شد');
    expect(broughtBy(came({ name: 'replacement-decided', brought: { outcome: 'approved' } }), en)).toBeNull();
  });

  it('one that a manager named is told by its name, the step and the plain values that it brought', () => {
    const ordered = came({ name: 'order-confirmed', brought: { amount: 12, paid: true, by: 'Ali', lines: [1] } }, { fa: 'سفارش', en: 'Order' });
    expect(happening(ordered, en)).toBe('Order: the message “order-confirmed” came');
    expect(broughtBy(ordered, en)).toBe('amount: 12, paid: Yes, by: Ali');
    expect(happening(came({ name: 'order-confirmed', brought: {} }), fa)).toBe('پیام «order-confirmed» رسید');
    expect(broughtBy(ordered, fa)).toBe('amount: ۱۲، paid: بله، by: Ali');
  });

  it('one of which only the step is known is told by that', () => {
    expect(happening(came({ name: null, brought: {} }, { fa: 'قطعه رسید', en: 'Parts came' }), en)).toBe('The message “Parts came” came');
    expect(broughtBy(came({ name: null, brought: { x: 1 } }), en)).toBeNull();
  });
});
