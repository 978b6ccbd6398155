import { fieldText, valueText } from './texts';

const messages: Record<string, string> = { 'audit.fields.outcome': 'نتیجه', 'channel.counter': 'پیشخوان', 'form.yes': 'بله', 'form.no': 'خیر' };
const text = {
  t: (key: string) => messages[key] ?? key, has: (key: string) => key in messages, label: ({ fa }: { fa: string }) => fa,
  digits: (digits: string | number) => String(digits).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!), moment: () => 'امروز', roleName: (key: string) => (key === 'qc' ? 'بازرسی' : key),
};
const entry = { outcome: { fa: 'تحویل شد', en: 'Delivered' } };

test('fields and values are told as people say them, what is not known as it is recorded', () => {
  expect([fieldText('outcome', text), fieldText('zzz', text)]).toEqual(['نتیجه', null]);
  expect(valueText('outcome', 'delivered', entry, text)).toBe('تحویل شد');
  expect(valueText('outcome', 'delivered', { outcome: null }, text)).toBe('delivered');
  expect(valueText('channel', 'counter', entry, text)).toBe('پیشخوان');
  expect(valueText('channel', 'pigeon', entry, text)).toBe('pigeon');
  expect(valueText('roles', '["qc","agent"]', entry, text)).toBe('بازرسی · agent');
  expect(valueText('roles', '["king"]', entry, text)).toBe('king');
  expect([valueText('active', 'false', entry, text), valueText('due', '2026-11-27T10:00:00.000Z', entry, text), valueText('priority', '3', entry, text), valueText('no', 'THR-1405-00042', entry, text)]).toEqual(['خیر', 'امروز', '۳', 'THR-1405-00042']);
});
