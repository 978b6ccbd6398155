/** What notices are about: whoever wants notifications of the browser chooses among these. */
export const noticeGroups = ['given', 'mention', 'late', 'fallen', 'watched', 'news', 'system'] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

const kinds: Record<NoticeGroup, readonly string[]> = {
  given: ['task-assigned', 'tasks-given', 'tasks-taken-away', 'task-taken-away', 'task-given'],
  mention: ['mention'],
  late: ['sla-50', 'sla-80', 'sla-100', 'sla-150', 'remind-overdue', 'escalate-allocation'],
  fallen: ['task-fallen-back', 'task-left', 'task-nobody', 'absence-substitute'],
  watched: ['watched-comment', 'watched-file', 'watched-status', 'watched-sub-status'],
  news: ['follow-up', 'estimate-sent', 'parts-requested', 'ready-for-delivery', 'remind-answer', 'remind-deposit', 'remind-question', 'remind-collection', 'remind-collection-again', 'remind-collection-last', 'remind-replacement'],
  system: ['plan-started', 'plan-refused', 'webhook-gone', 'webhook-dead', 'webhook-given-up'],
};
const groups = new Map(noticeGroups.flatMap((group) => kinds[group].map((kind) => [kind, group] as const)));

/** undefined: a kind that this version does not know, of which everybody is told. */
export const groupOfNotice = (kind: string): NoticeGroup | undefined => groups.get(kind);
