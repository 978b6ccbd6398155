import { noticePath } from './notice-path';

test.each([
  ['a mention leads to the comment, also where it was written on a task', { requestId: 'r', taskId: 't', params: { comment: 'c' } }, '/requests/r?comment=c'],
  ['a task leads to itself', { requestId: 'r', taskId: 't', params: {} }, '/inbox/t'],
  ['what is about a request leads there', { requestId: 'r', taskId: null, params: {} }, '/requests/r'],
  ['what is about neither leads nowhere', { requestId: null, taskId: null, params: { comment: 'c' } }, null],
  ['several tasks lead to the inbox', { requestId: null, taskId: null, params: { count: 3 } }, '/inbox'],
  ['an odd comment stays within the address', { requestId: 'r', taskId: null, params: { comment: 'c&x=1#y' } }, '/requests/r?comment=c%26x%3D1%23y'],
])('%s', (_title, notice, path) => {
  expect(noticePath(notice)).toBe(path);
});
