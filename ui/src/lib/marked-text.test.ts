import { markedText } from './marked-text';

const plain = (text: string) => [{ kind: 'plain', text }];

test('headings, paragraphs, lists and notes are told apart, in Persian as in English', () => {
  expect(markedText('## پیش از کار\nآب را ببندید\nو برق را\n\n۱. درپوش\n۲) فیلتر\n\n- a\n- b\n> careful\n### End')).toEqual([
    { kind: 'heading', level: 2, runs: plain('پیش از کار') }, { kind: 'paragraph', runs: plain('آب را ببندید\nو برق را') },
    { kind: 'list', ordered: true, items: [plain('درپوش'), plain('فیلتر')] }, { kind: 'list', ordered: false, items: [plain('a'), plain('b')] },
    { kind: 'note', runs: plain('careful') }, { kind: 'heading', level: 3, runs: plain('End') },
  ]);
});

test('strong words and links to the web stand within a line', () => {
  expect(markedText('Never **open** it: [why](https://example.com/a?b=1).')).toEqual([{ kind: 'paragraph', runs: [
    { kind: 'plain', text: 'Never ' }, { kind: 'strong', text: 'open' }, { kind: 'plain', text: ' it: ' }, { kind: 'link', text: 'why', href: 'https://example.com/a?b=1' }, { kind: 'plain', text: '.' },
  ] }]);
});

test.each(['<script>alert(1)</script>', '[x](javascript:alert(1))', '[x](data:text/html,1)', '**', '[x]()', '#no heading', '<img src=x onerror=1>', '1.5 litres', '-5 degrees'])('%s stands as it was typed', (text) => {
  expect(markedText(text)).toEqual([{ kind: 'paragraph', runs: plain(text) }]);
});

test('nothing typed is nothing', () => {
  expect(markedText(' \n\n ')).toEqual([]);
});
