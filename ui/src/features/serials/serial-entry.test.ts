import { rangesIn, serialsIn } from './serial-entry';

test('serials, one a line, with their IMEIs behind them', () => {
  expect(serialsIn(' SN-1 \r\n\nSN-2\t490154203237518\nSN-3, ۴۹۰۱۵۴۲۰۳۲۳۷۵۱۸ ، 353879234252633\n')).toEqual([
    { serial: 'SN-1', imeis: [] }, { serial: 'SN-2', imeis: ['490154203237518'] }, { serial: 'SN-3', imeis: ['490154203237518', '353879234252633'] },
  ]);
});

test('ranges, one a line, however the two are parted; other lines are told', () => {
  expect(rangesIn('SN-1–SN-9\nsn-۱ - sn-۹\n\nA1\tA2\nB1..B2\nC1 تا C2\nSN-1\nA – B – C\n')).toEqual({
    ranges: [{ from: 'SN-1', to: 'SN-9' }, { from: 'SN-1', to: 'SN-9' }, { from: 'A1', to: 'A2' }, { from: 'B1', to: 'B2' }, { from: 'C1', to: 'C2' }], wrong: [7, 8],
  });
});
