import type { AdHocSubProcessNode } from '../../behaviours/ad-hoc-sub-process';
import type { Building } from './building';
import { scoped } from './activities';
import { everythingIn, copiesOf, type NodeCopy } from './copies';

/** Activities without an order: as an embedded sub-process, but that data chooses which begin and when it is enough. */
export function adHoc(building: Building, copy: NodeCopy<AdHocSubProcessNode>): void {
  const { node, inner } = copy;
  scoped(building, copy);
  for (const scope of inner) {
    const starts = building.source.definition(node.id).starts;
    starts.forEach((start, index) => {
      for (const first of copiesOf(scope, start)) {
        const entry = building.enter(first);
        const [now, then] = [scope.todo?.[index], scope.todo?.[index + 1]];
        const optional = node.elements !== undefined || (node.complete !== undefined && scope.todo !== undefined);
        if (now !== undefined) building.add(scope, [{ inputs: [now], outputs: [then!, entry], empty: scope.tokens }]);
        if (optional && now !== undefined) building.add(scope, [{ inputs: [now], outputs: [then!], choice: true, steps: [{ kind: 'repeat', element: start, instances: 0, choice: true }] }]);
        if (optional && now === undefined) building.add(scope, [{ inputs: [entry], choice: true, steps: [{ kind: 'repeat', element: start, instances: 0, choice: true }] }]);
      }
    });
    if (node.complete !== undefined && node.cancels) {
      const last = scope.todo?.at(-1);
      const step = { kind: 'end' as const, element: node.id, choice: true as const };
      building.add(scope, [{ any: [scope.tokens], resets: [...scope.tokens, ...scope.marks, ...scope.inner.flatMap(everythingIn)], reads: [scope.active], choice: true, steps: [step], ...(last !== undefined && { outputs: [last] }) }]);
    }
  }
}
