import { median, medianInterval, percentile } from './statistics';

test('percentiles by nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  expect([0.05, 0.3, 0.4, 0.5, 1].map((share) => percentile(values, share))).toEqual([15, 20, 20, 35, 50]);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the median of an odd and of an even number', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('the interval of a median, from the binomial distribution', () => {
  // 15 values: the 4th and the 12th hold it with 96.5 % (the next narrower pair only with 88.2 %).
  const fifteen = Array.from({ length: 15 }, (_, index) => index + 1);
  expect(medianInterval(fifteen)).toEqual({ low: 4, high: 12, confidence: expect.closeTo(0.9648, 4) as number });
  // 5 values can give no more than 93.75 %.
  expect(medianInterval([5, 1, 4, 2, 3])).toEqual({ low: 1, high: 5, confidence: 0.9375 });
});
