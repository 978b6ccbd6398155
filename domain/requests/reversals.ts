import { topics } from '../../contracts/topics';
import type { Processes } from '../process/ports';
import type { Reversals } from '../process/operate/reversals';
import { isStanding, withdrawAll } from './estimating';
import { freeParts, partsIn } from './parts';
import type { EstimateStore, ReplacementStore } from './ports';
import { withdrawReplacement } from './replacing';

/** What the life cycle can take back of what its diagrams have done. Money that was received goes back by its own form alone, with how it is paid. */
export function createReversals(deps: { estimates: EstimateStore; replacements: ReplacementStore; processes: Pick<Processes, 'publish'> }): Reversals {
  return {
    'free-parts': {
      title: topics['free-parts'].title, of: ['reserve-parts', 'issueParts', 'repair'],
      // What is fitted is in the device.
      wholly: { from: 'diagnose', past: ['repair'] },
      applies: async (context) => (await partsIn(deps, context, 'reserved', 'issued', 'fitted')).length > 0,
      reverse: async (context) => { await freeParts(deps, context); },
    },
    'withdraw-estimate': {
      title: topics['withdraw-estimate'].title, of: ['diagnose', 'send-estimate', 'recordAnswer', 'agentAnswer', 'confirmPartial', 'chaseAnswer', 'decideAfterRejection'],
      wholly: { from: 'diagnose', past: [] },
      applies: async ({ tx, requestId }) => (await deps.estimates.ofRequest(tx, requestId)).some(isStanding),
      reverse: async (context) => { await withdrawAll(deps, context); },
    },
    'withdraw-replacement': {
      title: topics['withdraw-replacement'].title, of: ['start-replacement'],
      applies: async ({ tx, requestId }) => ['applied', 'approved'].includes((await deps.replacements.newest(tx, requestId))?.state ?? ''),
      reverse: async (context) => { await withdrawReplacement(deps, context, context.by, ['applied', 'approved']); },
    },
  };
}
