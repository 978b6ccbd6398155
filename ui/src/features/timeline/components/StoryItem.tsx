import { Bell, CircleAlert, CircleCheck, ClipboardCheck, Clock, Cog, FileX2, Flag, Mail, CirclePlay, MessageSquareText, Paperclip, RotateCcw, Signpost, UserRoundX, Wrench, XCircle, type LucideIcon } from 'lucide-react';
import type { Label } from '@contracts/label';
import type { TimelineItem } from '@contracts/requests';
import { statuses, type Status } from '@contracts/statuses';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { StatusTag } from '../../../components/StatusTag';
import { FileTiles, type TiledFile } from '../../files/components/FileTiles';
import { broughtBy, happening } from '../happening';
import { ForWhom } from '../../absence/components/ForWhom';
import { Said } from './Said';

const icons: Record<TimelineItem['kind'], LucideIcon> = { created: ClipboardCheck, status: Signpost, task: Flag, comment: MessageSquareText, file: Paperclip, notice: Bell, service: Cog, incident: CircleAlert, timer: Clock, message: Mail, void: XCircle, operator: Wrench, returned: RotateCcw, 'fell-back': UserRoundX, removed: FileX2, started: CirclePlay, ended: CircleCheck };

function LedTo({ led }: { led: TimelineItem }) {
  const { status, subStatus } = led.params;
  if (typeof status !== 'string' || !(status in statuses)) return null;
  return <StatusTag status={status as Status} subStatus={typeof subStatus === 'string' ? subStatus : null} withSub size={13} />;
}

/** What came with it; of what was erased nothing is left to show, of what was removed its name. */
const filesOf = ({ params }: TimelineItem): (TiledFile & { removed: boolean })[] => (Array.isArray(params['files']) ? (params['files'] as (TiledFile & { gone: boolean; removed: boolean })[]).filter(({ gone }) => !gone) : []);

/** What a diagnosis named. */
const faultsOf = ({ params }: TimelineItem): { kind: string; name: Label }[] => (Array.isArray(params['faults']) ? (params['faults'] as { kind: string; name: Label }[]) : []);

/** In whose place somebody did it who stood in for them. */
const actingFor = ({ params }: TimelineItem): { name: Label } | null => (params['actingFor'] as { name: Label } | undefined) ?? null;

const intoView = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};

export function StoryItem({ item, led, flat, on }: { item: TimelineItem; led: TimelineItem | null; flat: boolean; /** One has come to see it. */ on: boolean }) {
  const text = useText();
  const Icon = icons[item.kind];
  const brought = filesOf(item);
  const files = brought.filter(({ removed }) => !removed);
  const away = actingFor(item);
  const said = item.text ?? broughtBy(item, text);
  return (
    <li className={`story-item story-${item.kind}${on ? ' story-on' : ''}`} ref={on ? intoView : undefined} tabIndex={on ? -1 : undefined}>
      {flat && item.actor ? <Avatar name={item.actor.name} size={24} /> : <span className="story-icon"><Icon size={14} strokeWidth={1.7} aria-hidden /></span>}
      <div>
        <p>{item.actor && <strong>{text.label(item.actor.name)}</strong>}{away && <ForWhom person={away} />} {happening(item, text)}{led && <LedTo led={led} />}</p>
        {faultsOf(item).length > 0 && <p className="story-faults">{faultsOf(item).map(({ kind, name }) => <span key={kind}><span className="muted">{text.t(`knowledge.one.${kind}`)}:</span> <bdi>{text.label(name)}</bdi></span>)}</p>}
        {said && <blockquote><Said item={item} words={said} /></blockquote>}
        {files.length > 0 && <FileTiles small files={files} />}
        {brought.filter(({ removed }) => removed).map((file) => <p key={file.id} className="files-gone"><FileX2 size={15} strokeWidth={1.7} aria-hidden />{text.t('files.was-removed', { name: file.name })}</p>)}
      </div>
      <time dateTime={item.at}>{flat ? text.moment(item.at) : text.time(item.at)}</time>
    </li>
  );
}
