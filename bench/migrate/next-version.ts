import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';

/** The repair as it is shipped. */
export const shippedRepair = (): string => readFileSync(join(projectRoot, 'bpmn', 'repair', 'repair.bpmn'), 'utf8');

/**
 * The next version of the shipped repair, as a manager might draw it: the technician's step goes by another id, and each that stands
 * there gets a reminder after three days.
 */
export function nextRepair(): string {
  const renamed = shippedRepair().replaceAll(/(\b(?:id|sourceRef|targetRef|bpmnElement|attachedToRef|notSameAs)="[^"]*)\bRepair\b/g, '$1RepairAgain').replaceAll('>Repair<', '>RepairAgain<');
  const reminder = `<bpmn:boundaryEvent id="RepairReminder" name="Remind" attachedToRef="RepairAgain" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="RepairReminded" name="Reminded"/><bpmn:sequenceFlow id="RepairReminder_RepairReminded" sourceRef="RepairReminder" targetRef="RepairReminded"/>`;
  const at = renamed.indexOf('<bpmn:userTask id="RepairAgain"');
  if (at < 0) throw new Error('The shipped repair has no step "Repair"');
  return renamed.slice(0, at) + reminder + renamed.slice(at);
}
