import { boundsOf } from './bounds';
import { FeelSyntaxFault, parseFeel } from './syntax';

function refusal(text: string): string | null {
  try {
    boundsOf(parseFeel(text));
    return null;
  } catch (error) {
    if (!(error instanceof FeelSyntaxFault)) throw error;
    return error.rule;
  }
}

describe('bounds of expressions', () => {
  it.each([
    'matches(serial, "^[A-Z]{2}-[0-9]{6}$")',
    'replace(x, "-", "")',
    'split(x, ";")',
    'matches(x, "^(a|b)c+\\\\.d$")',
    'for a in list, b in list return a + b',
    'lines[price > 3]',
  ])('accepts %s', (text) => {
    expect(refusal(text)).toBeNull();
  });

  it.each([
    ['matches(x, "(a+)+$")', 'feel-unbounded'],
    ['matches(x, "(a|a)*$")', 'feel-unbounded'],
    ['matches(x, "a*a*a*b")', 'feel-unbounded'],
    ['matches(x, "a?a?a?a?a?a?a?a?a?a?a?aaaa")', 'feel-unbounded'],
    ['matches(x, "(.)\\\\1")', 'feel-unbounded'],
    ['matches(x, "(?=a)b")', 'feel-unbounded'],
    ['matches(x, pattern)', 'feel-unbounded'],
    ['matches(input: x, pattern: p)', 'feel-unbounded'],
    ['replace(x, y, "")', 'feel-unbounded'],
    ['for a in l, b in l, c in l return 1', 'feel-unbounded'],
    ['l[some x in l satisfies l[item = x] = l]', 'feel-unbounded'],
    ['function(x) x + 1', 'feel-unbounded'],
    ['f(1)', 'feel-syntax'],
    ['sort(l, function(x, y) x < y)', 'feel-unbounded'],
    ['a +', 'feel-syntax'],
    ['', 'feel-syntax'],
    ['1 2', 'feel-syntax'],
    ['${x}', 'feel-syntax'],
    ['('.repeat(100) + '1' + ')'.repeat(100), 'feel-unbounded'],
    ['1' + ' + 1'.repeat(1200), 'feel-unbounded'],
  ])('refuses %s', (text, rule) => {
    expect(refusal(text)).toBe(rule);
  });
});
