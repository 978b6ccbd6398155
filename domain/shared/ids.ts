import { v5, v7 } from 'uuid';

const taskNamespace = '6f6b3a52-52e7-4f0c-9a35-6d8f0c3a7e11';

/** A new id, ordered by time. */
export const newId = (): string => v7();
/** The id of the task that the engine's activity stands for: the same on every attempt. */
export const taskIdOf = (instanceId: string, activity: string): string => v5(`${instanceId}/${activity}`, taskNamespace);
/** An id that a repeat of the same act gets again. */
export const idFor = (...parts: string[]): string => v5(parts.join('/'), taskNamespace);
