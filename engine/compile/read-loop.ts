import type { ModdleElement } from 'bpmn-moddle';
import type { GraphNode, Loop } from '../model';
import { dataName } from './data-name';
import { child, children, text } from './moddle';
import { expressionText } from './read-events';
import { feel, type Reading } from './reading';

/** How often a standard loop is done at most where the diagram does not say it. */
const MAX_LOOPS = 1000;

/**
 * Reads how often an activity is done, and makes the scope in which its instances run. The standard's attributes are read, and
 * ours beside them: `zamen:collection`, `zamen:item`, `zamen:outputCollection`, `zamen:outputElement`.
 */
export function readLoop(reading: Reading, element: ModdleElement, node: GraphNode): void {
  const characteristics = child(element, 'loopCharacteristics');
  if (!characteristics) return;
  const loop = characteristics.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardLoop(reading, characteristics, node.id)
    : multiInstance(reading, element, characteristics, node.id);
  node.loop = loop;
  reading.scopes[`${node.id}*`] = { id: `${node.id}*`, parent: node.scope, starts: [], events: [], ...(loop.is === 'multi' && { local: true }) };
}

function standardLoop(reading: Reading, characteristics: ModdleElement, id: string): Loop {
  const condition = expressionText(reading, child(characteristics, 'loopCondition'), id);
  const given = characteristics.get('loopMaximum');
  const max = given === undefined ? MAX_LOOPS : Number(given);
  if (condition === undefined && given === undefined) reading.findings.add('loop-endless', [id]);
  const valid = Number.isInteger(max) && max >= 1;
  if (!valid) reading.findings.add('loop-invalid', [id], { value: String(given) });
  if (condition !== undefined) reading.names.add('loopCounter');
  return { is: 'standard', before: characteristics.get('testBefore') === true, max: valid ? max : MAX_LOOPS, ...(condition !== undefined && { condition: feel(reading, id, condition) }) };
}

function multiInstance(reading: Reading, element: ModdleElement, characteristics: ModdleElement, id: string): Loop {
  const { findings, names } = reading;
  const behavior = text(characteristics, 'behavior');
  if (behavior !== undefined && behavior !== 'All') findings.add('unsupported-element', [id], { type: `multi-instance behavior ${behavior}` });
  const cardinality = expressionText(reading, child(characteristics, 'loopCardinality'), id);
  const collection = text(characteristics, 'zamen:collection') ?? listName(element, child(characteristics, 'loopDataInputRef'), 'dataInputAssociations', 'targetRef', 'sourceRef');
  const item = text(characteristics, 'zamen:item') ?? dataName(child(characteristics, 'inputDataItem'));
  const outputCollection = text(characteristics, 'zamen:outputCollection') ?? listName(element, child(characteristics, 'loopDataOutputRef'), 'dataOutputAssociations', 'sourceRef', 'targetRef');
  const outputElement = text(characteristics, 'zamen:outputElement') ?? dataName(child(characteristics, 'outputDataItem'));
  const complete = expressionText(reading, child(characteristics, 'completionCondition'), id);
  if ((cardinality === undefined) === (collection === undefined)) findings.add('loop-source', [id]);
  if (outputElement !== undefined && outputCollection === undefined) findings.add('loop-output', [id]);
  for (const name of ['loopCounter', 'numberOfInstances', 'numberOfActiveInstances', 'numberOfCompletedInstances', 'numberOfTerminatedInstances']) names.add(name);
  for (const name of [item, outputCollection]) if (name !== undefined) names.add(name);
  return {
    is: 'multi', sequential: characteristics.get('isSequential') === true,
    ...((cardinality !== undefined || collection === undefined) && { cardinality: feel(reading, id, cardinality ?? '1') }),
    ...(collection !== undefined && { collection: feel(reading, id, collection) }),
    ...(item !== undefined && { item }),
    ...(outputCollection !== undefined && { outputCollection }),
    ...(outputElement !== undefined && { outputElement: feel(reading, id, outputElement) }),
    ...(complete !== undefined && { complete: feel(reading, id, complete) }),
  };
}

/** The variable behind the list: the data object that is copied into (or out of) the activity's own data, else the data itself. */
function listName(element: ModdleElement, data: ModdleElement | undefined, associations: string, own: string, other: string): string | undefined {
  const copied = children(element, associations).find((association) => refersTo(association, own, data));
  const outside = copied && ([child(copied, other), ...children(copied, other)].find((found) => found !== undefined));
  return dataName(outside ?? data);
}

function refersTo(association: ModdleElement, property: string, data: ModdleElement | undefined): boolean {
  return data !== undefined && (child(association, property) === data || children(association, property).includes(data));
}
