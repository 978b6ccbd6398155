import { Hopeless, until } from './until';

test('what fails is asked again, what is hopeless is not', async () => {
  let asked = 0;
  const ask = (failing: (count: number) => Error | null) => () => { asked += 1; const error = failing(asked); return error ? Promise.reject(error) : Promise.resolve('there'); };
  expect(await until(ask((count) => (count < 3 ? new Error('not yet') : null)))).toBe('there');
  expect(asked).toBe(3);
  asked = 0;
  await expect(until(ask(() => new Hopeless('it has ended')))).rejects.toThrow('it has ended');
  expect(asked).toBe(1);
});
