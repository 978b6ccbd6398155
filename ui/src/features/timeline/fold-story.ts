import type { TimelineItem } from '@contracts/requests';

export interface StoryEntry { item: TimelineItem; /** The status that this act led to. */ led: TimelineItem | null }
const togetherMs = 5000;
/** Files that somebody brings one after the other are one line. */
const broughtMs = 10 * 60_000;
const filesIn = ({ params }: TimelineItem): unknown[] => (Array.isArray(params['files']) ? params['files'] : []);
const acts: ReadonlySet<TimelineItem['kind']> = new Set(['task', 'created', 'void', 'message', 'timer', 'operator', 'returned', 'fell-back']);

/**
 * `items` oldest first. A status that an act of the same person brought at once is told with the act, not on a line of its own, also
 * where the system did something in between. That a request was asked to be void is told by who asked.
 */
export function foldStory(items: readonly TimelineItem[]): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (const item of items) {
    if (item.kind === 'message' && item.params['name'] === 'void-requested') continue;
    const last = entries.at(-1);
    if (item.kind === 'file' && last?.item.kind === 'file' && last.item.actor?.id === item.actor?.id && Date.parse(item.at) - Date.parse(last.item.at) <= broughtMs) {
      last.item = { ...last.item, at: item.at, params: { files: [...filesIn(last.item), ...filesIn(item)] } };
      continue;
    }
    const act = item.kind === 'status' ? actBefore(entries, item) : undefined;
    if (act) act.led = item;
    else entries.push({ item, led: null });
  }
  return entries;
}

/** The act that led to a status: the last one before it, past what the system did by itself. */
function actBefore(entries: readonly StoryEntry[], status: TimelineItem): StoryEntry | undefined {
  const act = entries.findLast(({ item }) => item.kind !== 'service');
  const together = act && act.led === null && acts.has(act.item.kind) && act.item.actor?.id === status.actor?.id
    && Math.abs(Date.parse(status.at) - Date.parse(act.item.at)) <= togetherMs;
  return together ? act : undefined;
}
