import { createHash } from 'node:crypto';
import { beforeTheFirst, contentHash, firstBreak, linkOf, type Sealed } from './chain';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
/** Three entries, sealed one behind the other. */
function chained(): Sealed[] {
  let last = beforeTheFirst;
  return ['a', 'b', 'c'].map((id): Sealed => {
    const [head, content] = [`["${id}", "task.complete"]`, `["salt-${id}", null, {"outcome": "done"}, null]`];
    const link = linkOf(last, head, contentHash(content));
    last = link;
    return { ...link, auditId: id, entry: { head, content } };
  });
}
const broken = (change: (links: Sealed[]) => void): unknown => {
  const links = chained();
  change(links);
  return firstBreak(beforeTheFirst, links);
};

test('a link is the hash of the one before, its place, its content and its head, as anybody can compute it', () => {
  const content = createHash('sha256').update('["s", null, {"a": 1}, null]').digest('hex');
  const hash = createHash('sha256').update(Buffer.concat([Buffer.alloc(32), Buffer.from('1\n'), hex(content), Buffer.from('["x"]')])).digest('hex');
  const link = linkOf(beforeTheFirst, '["x"]', contentHash('["s", null, {"a": 1}, null]'));
  expect({ ...link, content: link.content.toString('hex'), hash: link.hash.toString('hex') }).toEqual({ seq: 1, content, hash });
});

test('an untouched chain has no break, also from its middle, and with an erased content', () => {
  expect(broken(() => undefined)).toBeNull();
  expect(firstBreak(chained()[0]!, chained().slice(1))).toBeNull();
  expect(broken((links) => { links[1]!.entry!.content = null; })).toBeNull();
});

test.each<[string, (links: Sealed[]) => void, unknown]>([
  ['another content', (links) => { links[1]!.entry!.content = '["salt-b", null, {"outcome": "refused"}, null]'; }, { seq: 2, auditId: 'b', what: 'content' }],
  ['another person', (links) => { links[1]!.entry!.head = '["b", "task.claim"]'; }, { seq: 2, auditId: 'b', what: 'chain' }],
  ['an entry that is gone', (links) => { links[2]!.entry = null; }, { seq: 3, auditId: 'c', what: 'missing-entry' }],
  ['a link that is gone', (links) => { links.splice(1, 1); }, { seq: 2, auditId: 'c', what: 'missing-link' }],
  ['content and its hash together', (links) => { Object.assign(links[0]!, { content: contentHash('x'), entry: { ...links[0]!.entry, content: 'x' } }); }, { seq: 1, auditId: 'a', what: 'chain' }],
  ['a link that was made anew', (links) => { Object.assign(links[0]!, linkOf(beforeTheFirst, '["a", "other"]', links[0]!.content)); links[0]!.entry!.head = '["a", "other"]'; }, { seq: 2, auditId: 'b', what: 'chain' }],
])('%s is found where it stands', (_name, change, expected) => {
  expect(broken(change)).toEqual(expected);
});
