import type { TimelineItem } from '@contracts/requests';

export interface StoryEntry { item: TimelineItem; /** The status that this act led to. */ led: TimelineItem | null }
const togetherMs = 5000;

/** `items` oldest first. A status that an act of the same person brought at once is told with the act, not on a line of its own. */
export function foldStory(items: readonly TimelineItem[]): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (const item of items) {
    const before = entries.at(-1);
    const together = item.kind === 'status' && before && (before.item.kind === 'task' || before.item.kind === 'created' || before.item.kind === 'void')
      && before.item.actor?.id === item.actor?.id && Math.abs(Date.parse(item.at) - Date.parse(before.item.at)) <= togetherMs;
    if (together) before.led = item;
    else entries.push({ item, led: null });
  }
  return entries;
}
