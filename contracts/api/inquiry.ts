import { inquiry, inquiryAnswer } from '../inquiry';
import { route } from './route';

/** What strangers may ask. */
export const inquiryRoutes = {
  inquire: route({
    method: 'POST', path: '/inquiry', tag: 'warranty', summary: 'Ask whether a serial is genuine and under warranty', open: true, repeat: 'natural', body: inquiry, answer: inquiryAnswer, refusals: ['inquiry.probing'],
    description: 'For everybody, without a session: what stands on the card of the warranty, and never whose the unit is, where it was sold, or what happened to it. Only a whole serial is answered. An address that asks for many serials that there are not is refused for a while, and that is recorded.',
    example: { body: { serial: '403-KWX-R2C118' }, answer: { genuine: true, units: [{ product: { fa: 'ماشین لباسشویی ۱۰٫۵ کیلویی', en: 'Washing machine, 10.5 kg' }, brand: 'Snowa', verdict: 'valid', plan: { fa: 'گارانتی ۱۸ ماهه', en: '18 months' }, from: '2026-01-05', until: '2027-07-04', paidUntil: '2031-07-04' }] } },
  }),
};
