import { gather } from './gather';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

it('runs at once for the first, and once for what comes with it', () => {
  const run = jest.fn();
  const { tell } = gather(run);
  tell();
  tell();
  jest.advanceTimersByTime(15);
  expect(run).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('runs no more than every 150 ms however much comes, and does not forget the last', () => {
  const run = jest.fn();
  const { tell } = gather(run);
  for (let ms = 0; ms < 3000; ms += 10) { tell(); jest.advanceTimersByTime(10); }
  // At 15, 165, 315, … 2865 ms.
  expect(run).toHaveBeenCalledTimes(20);
  jest.advanceTimersByTime(150);
  expect(run).toHaveBeenCalledTimes(21);
});

it('is quick again after a quiet time, and runs no more once stopped', () => {
  const run = jest.fn();
  const { tell, stop } = gather(run);
  tell();
  jest.advanceTimersByTime(1000);
  tell();
  jest.advanceTimersByTime(15);
  expect(run).toHaveBeenCalledTimes(2);
  tell();
  stop();
  jest.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
});

it('takes its time where it is told to', () => {
  const run = jest.fn();
  const { tell } = gather(run, { togetherMs: 3000, apartMs: 3000 });
  for (let ms = 0; ms < 2990; ms += 10) { tell(); jest.advanceTimersByTime(10); }
  expect(run).toHaveBeenCalledTimes(0);
  jest.advanceTimersByTime(10);
  expect(run).toHaveBeenCalledTimes(1);
});
