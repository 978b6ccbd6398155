jest.mock('../../app/both-languages', () => ({ both: (key: string) => ({ fa: key, en: key }) }));
import { askedIn, requestOf, stepOf } from './intake-form';

describe('the intake', () => {
  it('asks for a name only when the customer is not known', () => {
    expect(askedIn('customer', { channel: 'counter' })).toEqual(['channel', 'customerId', 'customerName', 'phone', 'nationalId']);
    expect(askedIn('customer', { channel: 'agent', customerId: 'x' })).toEqual(['channel', 'agentId', 'customerId']);
    // Whoever works for an agent has no other way to bring a device, and no other agency.
    expect(askedIn('customer', { channel: 'agent' }, { byAgent: true })).toEqual(['customerId', 'customerName', 'phone', 'nationalId']);
  });

  it('sends a new customer with name and phone, and priority as a number', () => {
    expect(requestOf({ channel: 'counter', customerName: 'Maryam', phone: '+989123456789', nationalId: '۰۰۸۴۵۷۵۹۴۸', passCode: '2580', itemText: 'Fridge', words: 'no cold', priority: '2' })).toEqual({
      channel: 'counter', customer: { name: 'Maryam', phone: '+989123456789', nationalId: '0084575948' }, passCode: '2580', itemText: 'Fridge', words: 'no cold', accessories: [], priority: 2,
    });
  });

  it('sends a known customer by id alone', () => {
    expect(requestOf({ channel: 'phone', customerId: 'c1', itemId: 'i1', words: 'noise', accessories: ['cable'] })).toEqual({
      channel: 'phone', customerId: 'c1', itemId: 'i1', words: 'noise', accessories: ['cable'], priority: 1,
    });
  });

  it('knows the step of a field', () => {
    expect(stepOf('phone')).toBe('customer');
    expect(stepOf('brandText')).toBe('device');
    expect(stepOf('costCeiling')).toBe('agreement');
    expect(stepOf('photos.2')).toBe('fault');
  });
});
