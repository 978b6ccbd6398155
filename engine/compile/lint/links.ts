import type { ModdleElement } from 'bpmn-moddle';
import { child, children, text } from '../moddle';
import { definitionsOf, inside, is, type LintRule } from './view';

interface Link { event: ModdleElement; definition: ModdleElement; catches: boolean }

const linksOf = (container: ModdleElement): Link[] => inside(container).filter((element) => is(element, 'bpmn:Event')).flatMap((event) => {
  const definition = definitionsOf(event).find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return definition ? [{ event, definition, catches: is(event, 'bpmn:CatchEvent') }] : [];
});

export const linkEvent: LintRule = ({ containers }, report) => {
  for (const container of containers) {
    const links = linksOf(container).map((link) => ({ ...link, name: text(link.definition, 'name') ?? '' }));
    for (const { event, name, catches } of links) {
      const catching = links.filter((other) => other.name === name && other.catches);
      const alone = !links.some((other) => other.name === name && other.catches !== catches);
      if (name === '' || alone || (catches && catching.length > 1)) report([event]);
    }
  }
};

/** BPMN 2.0.2, 10.5.5: links that lead to each other name each other. */
export const linkPair: LintRule = ({ containers }, report) => {
  for (const { event, definition, catches } of containers.flatMap(linksOf)) {
    const target = child(definition, 'target');
    if (!catches && target && !children(target, 'source').includes(definition)) report([event, target.$parent]);
    for (const source of catches ? children(definition, 'source') : []) if (child(source, 'target') !== definition) report([source.$parent ?? event, event]);
  }
};

/** 10.5.5: and do it by a reference, not by their name alone. */
export const linkByName: LintRule = ({ containers }, report) => {
  for (const { event, definition, catches } of containers.flatMap(linksOf)) if (!(catches ? children(definition, 'source')[0] : child(definition, 'target'))) report([event]);
};
