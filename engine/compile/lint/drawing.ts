import type { ModdleElement } from 'bpmn-moddle';
import { child, children } from '../moddle';
import type { Drawing, Shape } from './read-drawing';
import { inside, is, type LintRule } from './view';

const DRAWN = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:Artifact'];

export const noBpmndi: LintRule = ({ elements, drawing }, report) => {
  for (const element of elements) if (is(element, ...DRAWN) && element.id !== undefined && !drawing.has(element.id)) report([element]);
};

export const noOverlappingElements: LintRule = ({ root, drawing }, report) => {
  const pools = new Map<ModdleElement, Shape | null>();
  for (const collaboration of children(root, 'rootElements')) {
    const participants = children(collaboration, 'participants');
    for (const one of overlapping(participants, drawing)) report([one], { how: 'overlaps' });
    for (const participant of participants) {
      const process = child(participant, 'processRef');
      if (process) pools.set(process, placeOf(participant, drawing));
    }
  }
  const open = children(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process').map((process) => ({ container: process, frame: pools.get(process) ?? null }));
  for (let next = open.shift(); next; next = open.shift()) {
    const elements = inside(next.container);
    for (const one of overlapping(elements, drawing)) report([one], { how: 'overlaps' });
    for (const element of elements) {
      const place = placeOf(element, drawing);
      if (place && next.frame && element.$type !== 'bpmn:DataStoreReference' && !within(place, next.frame)) report([element], { how: 'exceeds' });
      if (is(element, 'bpmn:SubProcess')) open.push({ container: element, frame: place?.expanded ? place : null });
    }
  }
};

const placeOf = (element: ModdleElement, drawing: Drawing): Shape | null => drawing.get(element.id ?? '') ?? null;
const within = (inner: Shape, outer: Shape): boolean => inner.x >= outer.x && inner.y >= outer.y
  && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

/** From left to right: whoever begins behind the right edge cannot touch. An event touches what it is attached to. */
function overlapping(elements: ModdleElement[], drawing: Drawing): ModdleElement[] {
  const shapes = elements.flatMap((element) => {
    const place = placeOf(element, drawing);
    return place ? [{ element, place }] : [];
  }).sort((one, other) => one.place.x - other.place.x);
  const found = new Set<ModdleElement>();
  for (const [index, { element, place }] of shapes.entries()) {
    for (let next = index + 1; next < shapes.length && shapes[next]!.place.x <= place.x + place.width; next += 1) {
      const { element: other, place: there } = shapes[next]!;
      const touch = place.y <= there.y + there.height && there.y <= place.y + place.height;
      if (!touch || child(element, 'attachedToRef') === other || child(other, 'attachedToRef') === element) continue;
      found.add(element).add(other);
    }
  }
  return elements.filter((element) => found.has(element));
}
