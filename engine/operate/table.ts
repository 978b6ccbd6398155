import { rowOf, type Run } from '../run/run';
import { retry } from '../run/incidents';
import { setVariables } from '../run/variables';
import { cancelToken } from './cancel-token';
import { obstacle, type Obstacle, type OperatorEventOf, type OperatorKind } from './model';
import { rewind } from './rewind';
import { skipIncident } from './skip-incident';
import { startElement } from './start-element';

/** Takes an operator's move in, or says why it is not possible; then nothing has changed. A kind that is missing here does not compile. */
export const operatorIntake: { [K in OperatorKind]: (run: Run, event: OperatorEventOf<K>) => Obstacle | undefined } = {
  'token-cancelled': cancelToken,
  'element-started': startElement,
  'incident-skipped': skipIncident,
  rewound: rewind,
  'incident-retried'(run, { incident, variables }) {
    const row = rowOf(run.state.incidents, incident);
    if (!row) return obstacle('incident-gone');
    if (variables) setVariables(run, row.scope, variables);
    retry(run, row);
    return undefined;
  },
  'variables-set'(run, { scope, variables }) {
    const id = scope ?? run.state.root;
    if (!rowOf(run.state.scopes, id)) return obstacle('scope-not-running', { scope: id });
    setVariables(run, id, variables);
    return undefined;
  },
};
