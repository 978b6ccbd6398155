import { fourEyes, type Act } from '../../contracts/four-eyes';

/** Something done on a request, or an open task (`by` is null), of a type that a rule names. */
export interface DoneOnRequest { taskType: string; by: string | null }

const inIt = (act: Act, taskType: string): boolean => (act.taskTypes as readonly string[]).includes(taskType);

/** All types that a rule names. */
export const fourEyesTypes: readonly string[] = [...new Set(fourEyes.flatMap(({ one, other }) => [...one.taskTypes, ...other.taskTypes]))];

const opposing: ReadonlyMap<string, readonly string[]> = new Map(fourEyesTypes.map((type) => [type, [...new Set(
  fourEyes.flatMap(({ one, other }): readonly string[] => [...(inIt(one, type) ? other.taskTypes : []), ...(inIt(other, type) ? one.taskTypes : [])]),
)]]));

/** The task types that nobody does who has done this one, on the same request. */
export const opposingTypes = (taskType: string): readonly string[] => opposing.get(taskType) ?? [];

/**
 * The people whom the rules of four eyes (`contracts/four-eyes.ts`) shut out of a task of this type: everybody who has done the other side of
 * one on this request, however often it was done and whoever did it last, since the present result may stand on the work of each of them.
 */
export function shutOutOf(taskType: string, done: readonly DoneOnRequest[]): string[] {
  const types = opposingTypes(taskType);
  return types.length === 0 ? [] : [...new Set(done.flatMap(({ taskType: type, by }) => (by !== null && types.includes(type) ? [by] : [])))];
}
