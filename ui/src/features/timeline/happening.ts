import type { TimelineItem } from '@contracts/requests';
import { statuses, type Status } from '@contracts/statuses';
import type { Text } from '../../app/use-text';
import { subStatusLabel } from '../../lib/sub-status';

const inLanguage = (label: unknown, { language }: Text): string => (label && typeof label === 'object' ? (label as Record<string, string>)[language] ?? '' : '');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What happened, without who: the message of the kind, or its title when it has one of its own. */
export function happening(item: TimelineItem, text: Text): string {
  const params = { ...item.params };
  const status = typeof params['status'] === 'string' && params['status'] in statuses ? (params['status'] as Status) : null;
  if (status) {
    const sub = subStatusLabel(status, typeof params['subStatus'] === 'string' ? params['subStatus'] : null);
    params['status'] = text.label(statuses[status].label) + (sub ? ` / ${text.label(sub)}` : '');
  }
  const title = item.title ? text.label(item.title) : '';
  if (item.kind === 'returned') params['from'] = inLanguage(params['from'], text);
  if (item.kind === 'fell-back') params['to'] = inLanguage(params['to'], text);
  const did = inLanguage(params['did'], text);
  if (did && item.actor) return did;
  const outcome = inLanguage(params['outcomeLabel'], text);
  const known = messageKey(item, text);
  if (known) return text.t(known, { title, hasTitle: title ? 'yes' : 'no', name: params['name'], ...(isObject(params['brought']) && { outcome: 'other', ...params['brought'] }) });
  const key = item.kind === 'service' && params['failed'] === true ? 'timeline.service.failed' : `timeline.${item.kind}${item.actor ? '' : '.alone'}`;
  return text.t(text.has(key) ? key : `timeline.${item.kind}`, { ...params, title, outcome, hasTitle: title ? 'yes' : 'no', hasOutcome: outcome ? 'yes' : 'no' });
}

/** Messages of ours are told in words of their own, others by their name. */
function messageKey(item: TimelineItem, text: Text): string | null {
  const { name } = item.params;
  if (item.kind !== 'message' || typeof name !== 'string') return null;
  return text.has(`timeline.message.${name}`) ? `timeline.message.${name}` : 'timeline.message.named';
}

/** What a message brought that its own words do not say: the note of ours, the plain values of another. */
export function broughtBy(item: TimelineItem, text: Text): string | null {
  const { brought } = item.params;
  const key = messageKey(item, text);
  if (!key || !isObject(brought)) return null;
  if (key !== 'timeline.message.named') return typeof brought['note'] === 'string' ? brought['note'] : null;
  const plain = Object.entries(brought).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1]));
  return plain.length > 0 ? plain.slice(0, 8).map(([name, value]) => `${name}: ${typeof value === 'boolean' ? text.t(value ? 'form.yes' : 'form.no') : typeof value === 'number' ? text.digits(value) : value}`).join(text.language === 'fa' ? '، ' : ', ') : null;
}
