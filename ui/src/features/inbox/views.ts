import { BellRing, CalendarClock, CircleCheck, Hourglass, Inbox, TriangleAlert, Users, type LucideIcon } from 'lucide-react';
import type { TaskView } from '@contracts/tasks';

export const views: { name: TaskView; icon: LucideIcon }[] = [
  { name: 'mine', icon: Inbox }, { name: 'team', icon: Users }, { name: 'overdue', icon: TriangleAlert },
  { name: 'today', icon: CalendarClock }, { name: 'followedUp', icon: BellRing }, { name: 'waiting', icon: Hourglass }, { name: 'done', icon: CircleCheck },
];
export const isView = (name: string | null): name is TaskView => views.some((view) => view.name === name);
/** Counting stops here: that number means "this many or more". */
export const countLimit = 1000;
