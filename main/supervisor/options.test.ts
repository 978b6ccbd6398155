import { parseOptions } from './options';

test('the words after npm start --', () => {
  expect(parseOptions([])).toEqual({ reset: false, yes: false, demo: 'full' });
  expect(parseOptions(['--port', '8080', '--reset', '--yes'])).toEqual({ port: 8080, reset: true, yes: true, demo: 'full' });
  expect(parseOptions(['--demo-people'])).toMatchObject({ demo: 'people' });
  expect(parseOptions(['--port=8080', '--no-demo'])).toMatchObject({ port: 8080, demo: 'none' });
});

test.each([[['--prot', '1'], /"--prot" is not understood; usage: npm start/], [['--port', 'x'], /--port wants a number/], [['--port'], /--port wants a number/]])(
  '%j is refused in one sentence', (args, sentence) => { expect(() => parseOptions(args)).toThrow(sentence); },
);
