import { isComplete, noCustomer, sent, wrongParts } from './customer-values';

const values = { ...noCustomer, name: ' مریم ', parts: { phone: '۰۹۱۲ ۳۴۵ ۶۷ ۸۹', nationalId: '008-457594-8', iban: '۵۸۰۵۴۰۱۰۵۱۸۰۰۲۱۲۷۳۱۱۳۰۰۷', city: '' } };

test('what is typed is sent in one form; an empty field takes the part away, but not one of which the mask alone is shown', () => {
  expect(sent(values, ['address'])).toEqual({ kind: 'natural', name: 'مریم', areaId: null, groupIds: [], code: null, phone: '+989123456789', nationalId: '0084575948', foreignId: null, legalId: null, economicNo: null, iban: 'IR580540105180021273113007', postalCode: null, province: null, city: null, subscriptionNo: null });
});

test('what cannot be is told by its part, and a company has no national id', () => {
  expect(wrongParts({ ...values, parts: { phone: '12', nationalId: '0084575949', postalCode: '0193653471' } }).sort()).toEqual(['nationalId', 'phone', 'postalCode']);
  expect(wrongParts({ ...noCustomer, kind: 'legal', name: 'x', parts: { nationalId: '1', legalId: '10380284790' } })).toEqual([]);
  expect(sent({ ...noCustomer, kind: 'legal', name: 'x', parts: { nationalId: '1' } }, ['nationalId']).nationalId).toBeNull();
  expect([isComplete(values), isComplete(noCustomer)]).toEqual([true, false]);
});
