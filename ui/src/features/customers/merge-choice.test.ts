import type { Comparison } from '@contracts/customer-merges';
import { partsToCompare, suggestedStay, takenParts } from './merge-choice';

const nothing = { area: null, groups: [], kind: 'natural', name: '', code: null, phone: null, nationalId: null, foreignId: null, legalId: null, economicNo: null, iban: null, postalCode: null, province: null, city: null, address: null, subscriptionNo: null, requests: 0, createdAt: '2026-01-02T00:00:00.000Z' };
const compared = (one: object, other: object, same: Comparison['same'] = ['kind']): Comparison => ({ one: { ...nothing, name: 'a', ...one }, other: { ...nothing, name: 'b', ...other }, same, reasons: [], apart: false, hindrance: null }) as unknown as Comparison;

test('whoever has brought more stays, else whoever is known longer', () => {
  expect(suggestedStay(compared({ requests: 1 }, { requests: 2 }))).toBe('other');
  expect(suggestedStay(compared({}, { createdAt: '2026-01-01T00:00:00.000Z' }))).toBe('other');
  expect(suggestedStay(compared({}, {}))).toBe('one');
});

test('what the one who stays lacks comes from the other, all else as chosen; what is the same is not taken, nor what is not there', () => {
  const both = compared({ city: 'قم', phone: '+98912' }, { city: 'کرج', address: 'یک', phone: '+98912' }, ['kind', 'phone']);
  expect(partsToCompare(both)).toEqual(['kind', 'name', 'phone', 'city', 'address']);
  expect(takenParts(both, 'one', {})).toEqual(['address']);
  expect(takenParts(both, 'one', { city: 'other', address: 'one', name: 'one' })).toEqual(['city']);
  expect(takenParts(both, 'other', { address: 'one', city: 'one' })).toEqual(['city']);
});
