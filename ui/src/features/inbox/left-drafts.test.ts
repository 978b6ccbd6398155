import { leftDrafts } from './left-drafts';

function storage(kept: Record<string, unknown>) {
  const entries = Object.entries(kept).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return { length: entries.length, key: (index: number) => entries[index]?.[0] ?? null, getItem: (wanted: string) => entries.find(([key]) => key === wanted)?.[1] ?? null };
}
const draft = (hour: number, words: string, basedOn: string | null = null) => ({ at: `2026-11-28T0${hour}:00:00.000Z`, values: { words }, basedOn });

test('what closed pages have left is found, the newest first; what an open page keeps is its own', () => {
  const kept = storage({ 'draft.sara.7.a': draft(1, 'first'), 'draft.sara.7.b': draft(3, 'third'), 'draft.sara.7.c': draft(2, 'second') });
  expect(leftDrafts(kept, 'draft.sara.7', (page) => page === 'b')).toEqual([
    { key: 'draft.sara.7.c', ...draft(2, 'second') },
    { key: 'draft.sara.7.a', ...draft(1, 'first') },
  ]);
});

test('drafts of other tasks and other people are passed over, and so is what is no draft; one that was kept for all tabs counts', () => {
  const kept = storage({
    'draft.sara.7': { at: draft(1, '').at, values: { words: 'of all tabs' } },
    'draft.sara.77.a': draft(1, 'other task'), 'draft.reza.7.a': draft(1, 'other person'),
    'draft.sara.7.x': 'not json', 'draft.sara.7.y': { at: 5, values: {} }, 'draft.sara.7.z': { at: draft(1, '').at, values: null },
  });
  expect(leftDrafts(kept, 'draft.sara.7', () => false)).toEqual([{ key: 'draft.sara.7', ...draft(1, 'of all tabs') }]);
});
