import type { TimelineItem } from '@contracts/requests';
import { foldStory } from './fold-story';

const item = (id: string, kind: TimelineItem['kind'], at: string, actor: string | null): TimelineItem =>
  ({ id, kind, at, actor: actor ? { id: actor, name: { fa: actor, en: actor } } : null, title: null, text: null, params: {} });

describe('foldStory', () => {
  it('tells a status with the act that brought it', () => {
    const folded = foldStory([item('1', 'task', '2026-11-22T10:00:00Z', 'sara'), item('2', 'status', '2026-11-22T10:00:01Z', 'sara')]);
    expect(folded.map(({ item: one, led }) => [one.id, led?.id])).toEqual([['1', '2']]);
  });

  it('keeps a status apart that came by itself, later, or by somebody else', () => {
    const folded = foldStory([
      item('1', 'task', '2026-11-22T10:00:00Z', 'sara'), item('2', 'status', '2026-11-22T11:00:00Z', 'sara'),
      item('3', 'task', '2026-11-22T12:00:00Z', 'sara'), item('4', 'status', '2026-11-22T12:00:00Z', 'reza'),
      item('5', 'timer', '2026-11-22T13:00:00Z', null), item('6', 'status', '2026-11-22T13:00:00Z', null),
    ]);
    expect(folded.map(({ led }) => led)).toEqual([null, null, null, null, null, null]);
  });
});
