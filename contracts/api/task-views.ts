import { nextTask, nextTaskAnswer, taskTypeList } from '../task-views';
import { task } from './examples';
import { route } from './route';

const tag = 'tasks' as const;

export const taskViewRoutes = {
  takeNextTask: route({
    method: 'POST', path: '/tasks/next', tag, summary: 'Take the next task', action: 'task.work', repeat: 'stored', body: nextTask, answer: nextTaskAnswer,
    description: 'Takes the first task of a list that nobody has and that is for me, in one act. What somebody else is just taking is passed by: two people never get the same one.', example: { body: { view: 'team', sort: 'priority' }, answer: { task } },
  }),
  listTaskTypes: route({ method: 'GET', path: '/task-types', tag, summary: 'List types of tasks', action: 'task.read', answer: taskTypeList, description: 'Every type of task that this product knows, and what it is called.', example: { answer: { items: [{ name: 'diagnose', title: task.title }] } } }),
};
