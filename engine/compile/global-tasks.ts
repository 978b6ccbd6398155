import type { ModdleElement } from 'bpmn-moddle';
import { calledBy } from './choose-process';
import { child, children, text } from './moddle';
import { created } from './parse-xml';

const TASKS: Record<string, string> = {
  'bpmn:GlobalTask': 'bpmn:Task',
  'bpmn:GlobalManualTask': 'bpmn:ManualTask',
  'bpmn:GlobalUserTask': 'bpmn:UserTask',
  'bpmn:GlobalScriptTask': 'bpmn:ScriptTask',
  'bpmn:GlobalBusinessRuleTask': 'bpmn:BusinessRuleTask',
};
/** What the call says, and what the task itself says. */
const OF_CALL = ['id', 'default', 'loopCharacteristics', 'isForCompensation', 'startQuantity', 'completionQuantity', 'dataInputAssociations', 'dataOutputAssociations'];
const OF_TASK = ['resources', 'script'];

/** A global task is done where it is called: the call activity becomes that task (BPMN 2.0.2, 10.3.4 and 10.3.6). */
export function placeGlobalTasks(root: ModdleElement): void {
  const elements = children(root, 'rootElements');
  const tasks = new Map(elements.filter(({ $type, id }) => Object.hasOwn(TASKS, $type) && id !== undefined).map((task) => [task.id!, task]));
  if (tasks.size === 0) return;
  const open = elements.filter(({ $type }) => $type === 'bpmn:Process');
  for (let container = open.pop(); container; container = open.pop()) {
    const inside = container.get('flowElements') as ModdleElement[];
    for (const [index, element] of inside.entries()) {
      const task = element.$type === 'bpmn:CallActivity' ? tasks.get(calledBy(element) ?? '') : undefined;
      if (task) inside[index] = placed(element, task, container);
      else if (element.$instanceOf('bpmn:SubProcess')) open.push(element);
    }
  }
  root.set('rootElements', elements.filter((element) => !Object.hasOwn(TASKS, element.$type)));
}

function placed(call: ModdleElement, task: ModdleElement, container: ModdleElement): ModdleElement {
  const language = text(task, 'scriptLanguage');
  const element = created(TASKS[task.$type]!, { name: call.name ?? task.name, ...(language !== undefined && { scriptFormat: language }) }, container);
  // a task may be called twice, and extensions are added to in translation
  const values = children(child(task, 'extensionElements') ?? task, 'values');
  if (values.length > 0) element.set('extensionElements', created('bpmn:ExtensionElements', { values: [...values] }, element));
  for (const [source, names] of [[task, OF_TASK], [call, OF_CALL]] as const) {
    for (const name of names) {
      const value = source.get(name);
      const parts = Array.isArray(value) ? (value as unknown[]) : [value];
      if (value === undefined || parts.length === 0) continue;
      element.set(name, value);
      if (name !== 'default') for (const part of parts) if (typeof part === 'object' && part !== null) (part as ModdleElement).$parent = element;
    }
  }
  return element;
}
