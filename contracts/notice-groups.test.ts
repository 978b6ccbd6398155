import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupOfNotice, noticeGroups } from './notice-groups';

const folder = join(__dirname, 'messages', 'en');
const kinds = readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object)).filter((key) => key.startsWith('notice.')).map((key) => key.slice('notice.'.length));

test('every kind of notice belongs to a group, and every group has one', () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(kinds.filter((kind) => groupOfNotice(kind) === undefined)).toEqual([]);
  expect(new Set(kinds.map(groupOfNotice))).toEqual(new Set(noticeGroups));
});

test.each([['task-assigned', 'given'], ['mention', 'mention'], ['sla-100', 'late'], ['task-fallen-back', 'fallen'], ['watched-status', 'watched'], ['follow-up', 'news'], ['webhook-dead', 'system'], ['something-new', undefined]])('%s is about %s', (kind, group) => {
  expect(groupOfNotice(kind)).toBe(group);
});
