import { Bell, CircleAlert, ClipboardCheck, Clock, Cog, Flag, Mail, MessageSquareText, Signpost, XCircle, type LucideIcon } from 'lucide-react';
import type { TimelineItem } from '@contracts/requests';
import { statuses, type Status } from '@contracts/statuses';
import { useText, type Text } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { StatusTag, subStatusLabel } from '../../../components/StatusTag';

const icons: Record<TimelineItem['kind'], LucideIcon> = { created: ClipboardCheck, status: Signpost, task: Flag, comment: MessageSquareText, notice: Bell, service: Cog, incident: CircleAlert, timer: Clock, message: Mail, void: XCircle };

const inLanguage = (label: unknown, { language }: Text): string => (label && typeof label === 'object' ? (label as Record<string, string>)[language] ?? '' : '');

/** What happened, without who: the message of the kind, or its title when it has one of its own. */
function happening(item: TimelineItem, text: Text): string {
  const params = { ...item.params };
  const status = typeof params['status'] === 'string' && params['status'] in statuses ? (params['status'] as Status) : null;
  if (status) {
    const sub = subStatusLabel(status, typeof params['subStatus'] === 'string' ? params['subStatus'] : null);
    params['status'] = text.label(statuses[status].label) + (sub ? ` / ${text.label(sub)}` : '');
  }
  const title = item.title ? text.label(item.title) : '';
  const did = inLanguage(params['did'], text);
  if (did && item.actor) return did;
  const outcome = inLanguage(params['outcomeLabel'], text);
  const key = item.kind === 'service' && params['failed'] === true ? 'timeline.service.failed' : `timeline.${item.kind}${item.actor ? '' : '.alone'}`;
  return text.t(text.has(key) ? key : `timeline.${item.kind}`, { ...params, title, outcome, hasTitle: title ? 'yes' : 'no', hasOutcome: outcome ? 'yes' : 'no' });
}

function LedTo({ led }: { led: TimelineItem }) {
  const { status, subStatus } = led.params;
  if (typeof status !== 'string' || !(status in statuses)) return null;
  return <StatusTag status={status as Status} subStatus={typeof subStatus === 'string' ? subStatus : null} withSub size={13} />;
}

export function StoryItem({ item, led, flat }: { item: TimelineItem; led: TimelineItem | null; flat: boolean }) {
  const text = useText();
  const Icon = icons[item.kind];
  return (
    <li className={`story-item story-${item.kind}`}>
      {flat && item.actor ? <Avatar name={item.actor.name} size={24} /> : <span className="story-icon"><Icon size={14} strokeWidth={1.7} aria-hidden /></span>}
      <div>
        <p>{item.actor && <strong>{text.label(item.actor.name)}</strong>} {happening(item, text)}{led && <LedTo led={led} />}</p>
        {item.text && <blockquote><bdi>{item.text}</bdi></blockquote>}
      </div>
      <time dateTime={item.at}>{flat ? text.moment(item.at) : text.time(item.at)}</time>
    </li>
  );
}
