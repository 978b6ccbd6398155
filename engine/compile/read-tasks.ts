import type { ModdleElement } from 'bpmn-moddle';
import type { ServiceTaskNode } from '../behaviours/service-task';
import { boundsOf } from '../feel/bounds';
import { FeelSyntaxFault, parseFeel, type Expr } from '../feel/syntax';
import type { Assignment, Graph } from '../model';
import { bindingOf, calledBy, calledIn, calledName } from './choose-process';
import type { Reader, Reading } from './reading';
import { text } from './moddle';
import { feel, feelOrText, mappings, resultName, spreads } from './reading';
import { messageCaught, messageThrown } from './read-events';

export const readUserTask: Reader = (reading, element, base) => {
  const { catalog, findings } = reading;
  const named = text(element, 'zamen:taskType');
  const taskType = named ?? base.id;
  if (named === undefined) findings.add('missing-task-type', [base.id]);
  else if (!Object.hasOwn(catalog.taskTypes, named)) findings.add('unknown-task-type', [base.id], { name: named });
  const spread = spreads(element, named === undefined);
  resultName(reading, base.id, taskType, spread);
  const outputs = mappings(reading, element, base.id, 'Output');
  const form = text(element, 'zamen:form');
  if (form !== undefined && !catalog.forms.includes(form)) findings.add('unknown-form', [base.id], { name: form });
  const sla = text(element, 'zamen:sla');
  if (sla !== undefined && !catalog.durationSettings.includes(sla)) findings.add('unknown-setting', [base.id], { name: sla });
  const priority = text(element, 'zamen:priority');
  if (priority !== undefined && !/^-?\d{1,6}$/.test(priority)) findings.add('priority-invalid', [base.id], { value: priority });
  return {
    ...base, kind: 'user-task', taskType, assignment: assignment(reading, base.id, element), ...(named === undefined && { plain: true as const }),
    ...(form !== undefined && { form }), ...(sla !== undefined && { sla }), ...(priority !== undefined && { priority: Number(priority) }),
    ...(outputs.length > 0 && { outputs }), ...(spread && { spread: true as const }),
  };
};

function assignment(reading: Reading, id: string, element: ModdleElement): Assignment {
  const { catalog, findings } = reading;
  const read: Assignment = {};
  const role = text(element, 'zamen:role');
  const unit = text(element, 'zamen:unit');
  const assignee = text(element, 'zamen:assignee');
  const not = text(element, 'zamen:notSameAs');
  if (role !== undefined) {
    read.role = role;
    if (!catalog.roles.includes(role)) findings.add('unknown-role', [id], { name: role });
  }
  if (unit !== undefined) {
    read.unit = feelOrText(reading, id, unit);
    if (!unit.startsWith('=') && !catalog.units.includes(unit)) findings.add('unknown-unit', [id], { name: unit });
  }
  if (assignee !== undefined) read.assignee = feel(reading, id, assignee);
  if (not !== undefined) read.not = not.split(/\s+/);
  return read;
}

export const readServiceTask: Reader = (reading, element, base) => {
  const named = text(element, 'zamen:topic');
  const topic = named ?? base.id;
  if (named === undefined) reading.findings.add('missing-topic', [base.id]);
  else if (!Object.hasOwn(reading.catalog.topics, named)) reading.findings.add('unknown-topic', [base.id], { name: named });
  const outputs = mappings(reading, element, base.id, 'Output');
  const spread = spreads(element, named === undefined);
  if (outputs.length === 0) resultName(reading, base.id, topic, spread);
  return { ...base, kind: 'service-task', topic, inputs: mappings(reading, element, base.id, 'Input'), outputs, ...(spread && { spread: true as const }) };
};

export const readScriptTask: Reader = (reading, element, base) => {
  if (text(element, 'zamen:topic') !== undefined) return readServiceTask(reading, element, base);
  const script = text(element, 'script');
  const format = text(element, 'scriptFormat');
  if (format !== undefined && !/feel/i.test(format)) {
    reading.findings.add('unsupported-script', [base.id], { language: format });
    return reading.catalog.open ? standIn(reading, element, base, base.id) : null;
  }
  if (script === undefined) {
    reading.findings.add('script-missing', [base.id]);
    return null;
  }
  const resultVariable = text(element, 'zamen:resultVariable');
  if (reading.catalog.open && format === undefined && !mayBeFeel(script, resultVariable !== undefined)) {
    reading.findings.add('undeclared-script', [base.id]);
    return standIn(reading, element, base, base.id);
  }
  if (resultVariable !== undefined) resultName(reading, base.id, resultVariable);
  return { ...base, kind: 'script-task', script: feel(reading, base.id, script), ...(resultVariable !== undefined && { resultVariable }) };
};

/** What may be a context, whose entries become variables; one name alone computes nothing. */
const GIVE_CONTEXTS = new Set<Expr['is']>(['context', 'if', 'path', 'filter', 'call']);

/** Whether a script that names no language, though the standard asks for it (10.3.3), can be FEEL; `kept` says that its value goes somewhere. */
function mayBeFeel(script: string, kept: boolean): boolean {
  try {
    const expr = parseFeel(script.replace(/^=/, ''));
    boundsOf(expr);
    return kept || GIVE_CONTEXTS.has(expr.is);
  } catch (error) {
    if (!(error instanceof FeelSyntaxFault)) throw error;
    return false;
  }
}

/** What is done outside, as far as an open catalogue goes: a service task that waits for its answer. */
export function standIn(reading: Reading, element: ModdleElement, base: Parameters<Reader>[2], topic: string): ServiceTaskNode {
  return {
    ...base, kind: 'service-task', topic, spread: true,
    inputs: mappings(reading, element, base.id, 'Input'), outputs: mappings(reading, element, base.id, 'Output'),
  };
}

export const readPlainTask: Reader = (_reading, _element, base) => ({ ...base, kind: 'task' });

export const readReceiveTask: Reader = (reading, element, base) => {
  const event = messageCaught(reading, element, element, base.id);
  return { ...base, kind: 'receive-task', event, ...(element.get('instantiate') === true && { instantiates: true }) };
};

/** Sends a message; one that names a topic instead is a service task. */
export const readSendTask: Reader = (reading, element, base) => {
  if (text(element, 'zamen:topic') !== undefined) return readServiceTask(reading, element, base);
  return { ...base, kind: 'send-task', event: messageThrown(reading, element, element, base.id) };
};

/** A call starts a process at its one none start event, or where nothing starts it at all the elements that no flow leads into. */
function startsByCall({ process, scopes, nodes }: Graph): boolean {
  const { starts, triggers = [] } = scopes[process]!;
  const events = starts.filter((id) => nodes[id]!.kind === 'start-event');
  return events.length === 0 ? triggers.length === 0 : events.length === 1;
}

export const readCallActivity: Reader = (reading, element, base) => {
  const process = calledBy(element);
  const { catalog, findings } = reading;
  const binding = bindingOf(element);
  if (binding === undefined) findings.add('binding-invalid', [base.id]);
  const name = calledName(process ?? '', binding ?? 'deployment');
  const called = calledIn(catalog.processes, process ?? '', binding ?? 'deployment');
  const here = process === undefined ? undefined : reading.local.get(process);
  if (process === undefined || (here !== 'open' && !called)) {
    findings.add('unknown-process', [base.id], { name: binding === 'latest' ? process ?? '' : name });
    return catalog.open ? standIn(reading, element, base, process ?? base.id) : null;
  }
  if (here === 'open' || !called || Object.keys(called.calls).some((inner) => inner.split('@')[0] === reading.process)) {
    findings.add('recursive-call', [base.id], { name: process });
    return null;
  }
  if (!startsByCall(called)) findings.add('call-start', [base.id], { name: process });
  reading.calls[name] = called.hash;
  Object.assign(reading.calls, called.calls);
  return {
    ...base, kind: 'call-activity', process, ...(binding !== undefined && binding !== 'deployment' && { binding }),
    inputs: mappings(reading, element, base.id, 'Input'), outputs: mappings(reading, element, base.id, 'Output'),
  };
};
