import { formatMoney, typedMoney } from './money';
import { lineAmount, lineTotals } from './line-totals';

describe('money', () => {
  it('shows rial as it is and toman as a tenth', () => {
    expect(formatMoney('15600000', 'en')).toBe('15,600,000');
    expect(formatMoney('15600000', 'fa', 'toman')).toBe('۱٬۵۶۰٬۰۰۰');
    expect(formatMoney('15', 'en', 'toman')).toBe('1.5');
    expect(formatMoney(-5n, 'en')).toBe('−5');
  });
  it('keeps amounts beyond what a number can hold', () => {
    expect(formatMoney('900719925474099312', 'en')).toBe('900,719,925,474,099,312');
  });
  it('stores what was typed in rial', () => {
    expect(typedMoney('۱۵٬۶۰۰٬۰۰۰', 'rial')).toBe('15600000');
    expect(typedMoney('1,560', 'toman')).toBe('15600');
    expect(typedMoney('1.5', 'toman')).toBe('15');
    expect(typedMoney('', 'rial')).toBe('');
    expect(typedMoney('12x', 'rial')).toBeNull();
    expect(typedMoney('-5', 'rial')).toBeNull();
    expect(typedMoney('1.5', 'rial')).toBeNull();
  });
});

describe('lines', () => {
  it('multiply quantity and price without a float', () => {
    expect(lineAmount({ quantity: '2', price: '2850000' })).toBe(5700000n);
    expect(lineAmount({ quantity: '0.333', price: '100' })).toBe(33n);
    expect(lineAmount({ quantity: 3, price: '100' })).toBe(300n);
    expect(lineAmount({ quantity: '', price: '100' })).toBeNull();
    expect(lineAmount({ quantity: '1', price: 'x' })).toBeNull();
  });
  it('add up to what each side pays', () => {
    const lines = [
      { quantity: '1', price: '4500000', billCode: 'warranty' }, { quantity: '1', price: '186000000', billCode: 'warranty' }, { quantity: '2', price: '2850000', billCode: 'warranty' },
      { quantity: '1', price: '28500000', billCode: 'paid-commitment' }, { quantity: '1', price: '15600000', billCode: 'customer' }, { quantity: '', price: '', billCode: 'customer' },
    ];
    expect(lineTotals(lines)).toEqual({ sum: 240300000n, covered: 196200000n, customer: 44100000n });
  });
});
