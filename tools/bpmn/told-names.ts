import { Findings } from '../../engine/compile/rules';
import { children, nameOrId, text } from '../../engine/compile/moddle';
import { parseXml } from '../../engine/compile/parse-xml';
import type { GivenEvent } from '../../engine/simulate/model';

type Kind = NonNullable<GivenEvent['kind']>;
const told: Record<string, { kind: Kind; code?: string }> = {
  'bpmn:Error': { kind: 'error', code: 'errorCode' }, 'bpmn:Escalation': { kind: 'escalation', code: 'escalationCode' }, 'bpmn:Message': { kind: 'message' }, 'bpmn:Signal': { kind: 'signal' },
};

/**
 * Events whose `name` is the id, or the name where there is a code too, of an error, escalation, message or signal of the file get what
 * the diagram goes by: its code or name. What is one already stays.
 */
export async function asDiagramsName(xml: string, events: readonly GivenEvent[]): Promise<GivenEvent[]> {
  const root = await parseXml(xml, new Findings());
  const known = new Map<string, string>();
  const real = new Set<string>();
  for (const element of root ? children(root, 'rootElements') : []) {
    const { kind, code } = told[element.$type] ?? {};
    if (!kind) continue;
    const meant = (code && text(element, code)) ?? nameOrId(element);
    real.add(`${kind} ${meant}`);
    for (const alias of [element.id, element.name]) if (alias) known.set(`${kind} ${alias}`, meant);
  }
  return events.map((event) => {
    const key = `${event.kind} ${event.name}`;
    const meant = event.name === undefined || real.has(key) ? undefined : known.get(key);
    return meant === undefined ? event : { ...event, name: meant };
  });
}
