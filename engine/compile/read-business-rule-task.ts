import { text } from './moddle';
import { readServiceTask, standIn } from './read-tasks';
import { mappings, resultName, type Reader } from './reading';

/** With a decision it is evaluated; else it is work for the runtime, as a service task is. */
export const readBusinessRuleTask: Reader = (reading, element, base) => {
  const decision = text(element, 'zamen:decision');
  if (decision === undefined) {
    if (text(element, 'zamen:resultVariable') !== undefined) reading.findings.add('unknown-attribute', [base.id], { name: 'zamen:resultVariable' });
    return readServiceTask(reading, element, base);
  }
  const { catalog, findings } = reading;
  if (text(element, 'zamen:topic') !== undefined) findings.add('decision-or-topic', [base.id]);
  const graph = Object.hasOwn(catalog.decisions, decision) ? catalog.decisions[decision] : undefined;
  if (!graph) {
    findings.add('unknown-decision', [base.id], { name: decision });
    return catalog.open ? standIn(reading, element, base, decision) : null;
  }
  reading.decisions[graph.hash] = graph;
  const resultVariable = text(element, 'zamen:resultVariable') ?? graph.result;
  const outputs = mappings(reading, element, base.id, 'Output');
  if (outputs.length === 0) resultName(reading, base.id, resultVariable);
  return { ...base, kind: 'business-rule-task', decision, hash: graph.hash, resultVariable, inputs: mappings(reading, element, base.id, 'Input'), outputs };
};
