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
      item('5', 'comment', '2026-11-22T13:00:00Z', 'sara'), item('6', 'status', '2026-11-22T13:00:00Z', 'sara'),
    ]);
    expect(folded.map(({ led }) => led)).toEqual([null, null, null, null, null, null]);
  });

  it('tells it with the act also where a service ran in between, or a time or a message brought it; the second status of an act stands alone', () => {
    const folded = foldStory([
      item('1', 'task', '2026-11-22T10:00:00Z', 'leila'), item('2', 'service', '2026-11-22T10:00:00Z', null), item('3', 'status', '2026-11-22T10:00:01Z', 'leila'), item('4', 'status', '2026-11-22T10:00:02Z', 'leila'),
      item('5', 'timer', '2026-11-22T13:00:00Z', null), item('6', 'status', '2026-11-22T13:00:00Z', null),
    ]);
    expect(folded.map(({ item: one, led }) => [one.id, led?.id ?? null])).toEqual([['1', '3'], ['2', null], ['4', null], ['5', '6']]);
  });

  it('says once that somebody voided it', () => {
    const asked = { ...item('2', 'message', '2026-11-22T10:00:00Z', null), params: { name: 'void-requested', brought: { reason: 'x' } } };
    expect(foldStory([item('1', 'void', '2026-11-22T10:00:00Z', 'maryam'), asked]).map(({ item: one }) => one.id)).toEqual(['1']);
  });
});
