import { faultCodes } from '../../engine/fault';
import en from './en/incidents.json';
import fa from './fa/incidents.json';

/** What the runtime adds to the faults of the engine, and the sentence for errors that a diagram names itself. */
const ofTheRuntime = ['service.failed', 'topic.unknown', 'uncaught'];

test('every code of an incident has a sentence in both languages', () => {
  const codes = [...faultCodes, ...ofTheRuntime].map((code) => `incident.${code}`).sort();
  expect(Object.keys(en).sort()).toEqual(codes);
  expect(Object.keys(fa).sort()).toEqual(codes);
  for (const text of Object.values(en)) expect(text).toMatch(/^[A-Z].*\.$/);
  for (const text of Object.values(fa)) expect(text).toMatch(/[\u0600-\u06ff].*\.$/);
});
