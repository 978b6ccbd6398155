import { mostFollowUpDays } from '../../contracts/tasks';

/** Whether somebody can want to be reminded then: it lies ahead, and not beyond a year. */
export const isFollowUpAhead = (at: string): boolean => Date.parse(at) > Date.now() && Date.parse(at) < Date.now() + mostFollowUpDays * 86_400_000;
