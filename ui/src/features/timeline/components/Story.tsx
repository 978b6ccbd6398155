import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useMemo } from 'react';
import type { TimelineItem } from '@contracts/requests';
import { useNow } from '../../../app/use-now';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { dayKey, formatDayHead } from '../../../lib/dates';
import { requestTimeline } from '../api/read-timeline';
import '../timeline.css';
import { StoryItem } from './StoryItem';

/** Who did what and when, newest first; `flat` for a narrow place, else under a heading for each day. */
export function Story({ requestId, flat = false, only }: { requestId: string; flat?: boolean; only?: TimelineItem['kind'] | undefined }) {
  const { t, language } = useText();
  const now = useNow();
  const { data, error, refetch } = useQuery(requestTimeline(requestId));
  const days = useMemo(() => {
    const items = (data?.items ?? []).filter((item) => !only || item.kind === only).toReversed();
    const found: { key: string; items: TimelineItem[] }[] = [];
    for (const item of items) {
      const key = flat ? 'all' : dayKey(new Date(item.at));
      if (found.at(-1)?.key !== key) found.push({ key, items: [] });
      found.at(-1)?.items.push(item);
    }
    return found;
  }, [data, only, flat]);

  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={4} height={44} />;
  if (days.length === 0) return <Placeholder icon={MessageSquareText} title={t('story.none.title')}>{t('story.none.text')}</Placeholder>;
  return (
    <div className={flat ? 'story story-flat' : 'story'}>
      {days.map((day) => (
        <section key={day.key}>
          {!flat && day.items[0] && <h3>{formatDayHead(new Date(day.items[0].at), language, now)}</h3>}
          <ol>{day.items.map((item) => <StoryItem key={item.id} item={item} flat={flat} />)}</ol>
        </section>
      ))}
    </div>
  );
}
