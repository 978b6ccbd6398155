import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useMemo } from 'react';
import { useNow } from '../../../app/use-now';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { dayKey, formatDayHead } from '../../../lib/dates';
import { readTimeline, type StoryOf } from '../api/read-timeline';
import type { TimelineItem } from '@contracts/requests';
import { foldStory, type StoryEntry } from '../fold-story';
import '../timeline.css';
import { StoryItem } from './StoryItem';

/** Who did what and when, newest first; `flat` for a narrow place, else under a heading for each day. */
export function Story({ id, of, flat = false, only, on }: { id: string; of?: StoryOf; flat?: boolean; only?: TimelineItem['kind'] | undefined; /** The line that one has come to see. */ on?: string | undefined }) {
  const { t, language } = useText();
  const now = useNow();
  const { data, error, refetch } = useQuery(readTimeline(id, of));
  const days = useMemo(() => {
    const entries = foldStory(data?.items ?? []).filter(({ item }) => !only || item.kind === only).toReversed();
    const found: { key: string; entries: StoryEntry[] }[] = [];
    for (const entry of entries) {
      const key = flat ? 'all' : dayKey(new Date(entry.item.at));
      if (found.at(-1)?.key !== key) found.push({ key, entries: [] });
      found.at(-1)?.entries.push(entry);
    }
    return found;
  }, [data, only, flat]);

  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={4} height={44} />;
  const none = only === 'comment' ? 'story.none.comments' : 'story.none';
  if (days.length === 0) return <Placeholder icon={MessageSquareText} title={t(`${none}.title`)}>{t(`${none}.text`)}</Placeholder>;
  return (
    <div className={flat ? 'story story-flat' : 'story'}>
      {days.map((day) => (
        <section key={day.key}>
          {!flat && day.entries[0] && <h3>{formatDayHead(new Date(day.entries[0].item.at), language, now)}</h3>}
          <ol>{day.entries.map(({ item, led }) => <StoryItem key={item.id} item={item} led={led} flat={flat} on={item.id === on} />)}</ol>
        </section>
      ))}
    </div>
  );
}
