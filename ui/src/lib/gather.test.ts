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

it('runs no more than every 300 ms however much comes, and does not forget the last', () => {
  const run = jest.fn();
  const { tell } = gather(run);
  for (let ms = 0; ms < 3000; ms += 10) { tell(); jest.advanceTimersByTime(10); }
  // At 15, 315, 615, … 2715 ms.
  expect(run).toHaveBeenCalledTimes(10);
  jest.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(11);
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
