import { parseUserOptions } from './options';

const secret = 'گذرواژه‌ای بلند ۱۲۳';
const refusal = (args: string[]): string => { try { parseUserOptions(args); return 'taken'; } catch (error) { return (error as Error).message; } };

test('one act on one account', () => {
  expect(parseUserOptions(['--login', 'nima', '--deactivate'])).toEqual({ act: 'deactivate', login: 'nima', roles: [], allBranches: false, language: 'en' });
  expect(parseUserOptions(['--login', 'nima', '--password'])).toMatchObject({ act: 'password' });
  expect(parseUserOptions(['--login', 'nima', '--change', '--role', 'agent', '--agent', 'AG01'])).toMatchObject({ act: 'change', roles: ['agent'], agent: 'AG01' });
  expect(refusal(['--login', 'nima', '--activate', '--deactivate'])).toContain('one act');
  expect(refusal(['--login', 'nima', '--change'])).toContain('--change wants');
  expect(refusal(['--login', 'nima', '--deactivate', '--role', 'qc'])).toContain('--deactivate nothing');
  expect(refusal(['--login', 'nima', '--role', 'qc'])).toContain('both names');
});

test('a password is never spoken, nor repeated', () => {
  for (const args of [['--password', secret], [`--password=${secret}`], ['--pass', secret], ['-p', secret], [`--pw=${secret}`]]) {
    expect(refusal(['--login', 'nima', ...args])).toContain('does not belong on the command line');
    expect(refusal(['--login', 'nima', ...args])).not.toContain(secret);
  }
});
