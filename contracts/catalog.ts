import { fourEyes } from './four-eyes';
import { roleNames } from './roles';
import { durationSettings } from './settings';
import { statuses } from './statuses';
import { taskTypes } from './task-types/registry';
import { processMessages, topics } from './topics';

/** All that a diagram of this product may refer to, as the engine's `compile` takes it. */
export const processCatalog = {
  taskTypes: Object.fromEntries(Object.values(taskTypes).map((type) => [type.name, { outcomes: Object.keys(type.outcomes), version: type.version }])),
  topics: Object.fromEntries(Object.keys(topics).map((name) => [name, {}])),
  forms: [] as string[],
  roles: [...roleNames] as string[],
  units: [] as string[],
  statuses: Object.fromEntries(Object.entries(statuses).map(([name, status]) => [name, { subStatuses: Object.keys(status.subStatuses) }])),
  durationSettings,
  opposed: fourEyes.map(({ one, other }) => ({ one: one.taskTypes, other: other.taskTypes })),
  messages: Object.keys(processMessages),
  signals: [] as string[],
  processes: {},
  decisions: {},
};
