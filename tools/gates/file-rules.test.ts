import { fileFindings } from './file-rules';

const lines = (count: number) => 'x\n'.repeat(count);

test('400 lines are the most', () => {
  expect(fileFindings('domain/a.ts', lines(400))).toEqual([]);
  expect(fileFindings('domain/a.ts', lines(401))).toEqual(['domain/a.ts: 401 lines, the most is 400: split it by what it holds']);
  expect(fileFindings('ui/src/generated/api.d.ts', lines(4000))).toEqual([]);
});

test.each([
  ['domain/stock/post-receipt.ts', true], ['db/x.db.test.ts', true], ['ui/src/features/inbox/TaskTable.tsx', true], ['ui/vite.config.ts', true],
  ['db/migrations/0001-core.sql.ts', true], ['tests/e2e/sign-in.e2e.ts', true], ['domain/PostReceipt.ts', false], ['domain/post_receipt.ts', false], ['ui/src/lib/useThing.ts', false],
])('the name of %s fits: %s', (path, fits) => {
  expect(fileFindings(path, '').length === 0).toBe(fits);
});

test('silenced checks are found', () => {
  const text = [
    '// eslint-disable-next-line no-console', '// eslint-disable-next-line no-console -- the command line speaks', '// @ts-ignore', "test.only('x')",
  ].join('\n');
  expect(fileFindings('a/b.ts', text).map((finding) => finding.split(':')[1])).toEqual(['1', '3', '4']);
});
