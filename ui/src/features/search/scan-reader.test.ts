import { createScanReader } from './scan-reader';

/** Keys one after the other, so many milliseconds apart; what was told of the last, and how many were taken. */
function typed(keys: readonly [code: string, key: string, shiftKey?: boolean][], apart: number, repeat = false) {
  const read = createScanReader();
  const told = keys.map(([code, key, shiftKey = false], i) => read({ code, key, shiftKey, repeat, timeStamp: 1000 + i * apart }));
  return { code: told.at(-1)?.code, taken: told.filter(({ taken }) => taken).length };
}
const keysOf = (text: string): [string, string][] => [...text].map((char) => [/\d/.test(char) ? `Digit${char}` : char === '-' ? 'Minus' : `Key${char.toUpperCase()}`, char]);
const enter: [string, string] = ['Enter', 'Enter'];

it('reads what a scanner types; its first two keys could be anybody’s', () => {
  expect(typed([...keysOf('kt7-0093817'), enter], 12)).toEqual({ code: 'kt7-0093817', taken: 10 });
});

it('reads Latin letters whatever layout is on, and capitals with their Shift', () => {
  expect(typed([['ShiftLeft', 'Shift'], ['KeyA', 'ش', true], ['KeyR', 'ق'], ['Digit1', '۱'], ['Digit4', '۴'], ['Minus', '-'], ['Digit7', '۷'], enter], 12).code).toBe('Ar14-7');
});

it('takes nothing from a person: slow, two quick keys, a key held down, a few keys with Enter', () => {
  expect(typed([...keysOf('kt7-0093817'), enter], 90)).toEqual({ code: undefined, taken: 0 });
  expect(typed(keysOf('gi'), 10)).toEqual({ code: undefined, taken: 0 });
  expect(typed(keysOf('jjjjjjjj'), 30, true)).toEqual({ code: undefined, taken: 0 });
  expect(typed([...keysOf('ab'), enter], 10)).toEqual({ code: undefined, taken: 0 });
});
