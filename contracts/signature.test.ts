import { signature, typedName, typedSignature } from './signature';

const isSignature = (given: string): boolean => signature.safeParse(given).success;

test('a name that is typed as a signature is one, in any script, and is told apart from strokes', () => {
  const given = typedSignature('  مریم  احمدی‌فر ');
  expect(given).toBe('typed:مریم احمدی‌فر');
  expect([isSignature(given), typedName(given)]).toEqual([true, 'مریم احمدی‌فر']);
  expect([isSignature('M1 2L3 4'), typedName('M1 2L3 4')]).toEqual([true, null]);
});

test.each([['typed:'], ['typed: '], ['typed:x'], [`typed:${'x'.repeat(81)}`], ['typed:<b>x</b>'], ['typed:two\nlines'], ['Mina'], ['M1 2typed:Mina'], ['typed:Mina" onload="', true]] as [string, boolean?][])('%j is taken: %s', (given, taken = false) => {
  expect(isSignature(given)).toBe(taken);
});
