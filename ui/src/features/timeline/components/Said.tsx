import type { TimelineItem } from '@contracts/requests';
import { mentionParts, type Mentioned } from '../mention-parts';

const mentionsOf = ({ params }: TimelineItem): Mentioned[] => (Array.isArray(params['mentions']) ? (params['mentions'] as Mentioned[]) : []);

/** What was said, as it was typed, with the names of those who were mentioned. */
export function Said({ item, words }: { item: TimelineItem; words: string }) {
  return <bdi>{mentionParts(words, mentionsOf(item)).map(({ text, of }, index) => (of ? <mark key={index} className="mention">{text}</mark> : text))}</bdi>;
}
