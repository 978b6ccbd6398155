import { customerPays } from '../../contracts/bill-codes';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { Settings } from '../settings/settings';
import type { Tx } from '../shared/unit-of-work';
import { balanceOf, chargesOf } from './bill';
import { waitingEstimate } from './estimating';
import type { EstimateStore, FaultsInUse, ReceiptStore, RequestStore } from './ports';

/** How a form is cut to its request: fields that there is nothing to ask by, those that it needs beyond its type, and outcomes that cannot be. */
export interface FormFit { unasked: readonly string[]; needed: readonly string[]; impossible: readonly string[] }
export interface FormFitDeps { requests: RequestStore; estimates: EstimateStore; receipts: ReceiptStore; faults: Pick<FaultsInUse, 'without'>; settings: Settings }
interface Asked { tx: Tx; requestId: string }
type Fit = (deps: FormFitDeps, asked: Asked) => Promise<Partial<FormFit>>;

/** A device without a serial has none to scan; else it is needed where the company compares them. */
const serialOf = (field: string, compared: boolean): Fit => async ({ requests, settings }, { tx, requestId }) => {
  if (!(await requests.byId(tx, requestId))?.serial) return { unasked: [field] };
  return compared && await settings.boolean(tx, 'repair.serial.strict', { requestId }) ? { needed: [field] } : {};
};

/** How something is paid back is asked when something was received, and then it has to be said. */
const refund: Fit = async ({ receipts }, { tx, requestId }) =>
  ((await receipts.received(tx, requestId)).total > 0n ? { needed: ['refundMethod'] } : { unasked: ['refundMethod'] });

/** Who owes whom decides what can be settled; what is due is never both paid and paid back. */
const whoOwes: Fit = async ({ estimates, receipts }, { tx, requestId }) => {
  const due = balanceOf(chargesOf(await estimates.ofRequest(tx, requestId)), (await receipts.received(tx, requestId)).total);
  return { impossible: due < 0n ? ['paid', 'released'] : due > 0n ? ['refunded'] : [] };
};

/** Of a single line one accepts all or nothing. */
const choiceOfLines: Fit = async (deps, { tx, requestId }) => {
  const asked = (await waitingEstimate(deps, tx, requestId))?.lines.filter((line) => customerPays(line.billCode)) ?? [];
  return { impossible: asked.length < 2 ? ['some'] : [] };
};

/** Where a company has written down no symptoms or causes, there are none to choose. */
const knownFaults: Fit = async ({ faults }, { tx }) => ({ unasked: await faults.without(tx) });

const fits: Partial<Record<TaskTypeName, readonly Fit[]>> = {
  diagnose: [knownFaults],
  handOverDevice: [serialOf('scannedSerial', true)],
  ship: [serialOf('scannedSerial', true)],
  returnDevice: [serialOf('scannedSerial', true), refund],
  handOverReplacement: [serialOf('oldSerial', false), refund],
  settle: [whoOwes],
  agentAnswer: [choiceOfLines],
  recordAnswer: [choiceOfLines],
};

/** What a person is asked, before they are refused: the effects of the forms hold the same rules. */
export function createFormFit(deps: FormFitDeps) {
  return async (tx: Tx, taskType: string, requestId: string): Promise<FormFit> => {
    const found: FormFit = { unasked: [], needed: [], impossible: [] };
    for (const fit of fits[taskType as TaskTypeName] ?? []) {
      const more = await fit(deps, { tx, requestId });
      for (const key of ['unasked', 'needed', 'impossible'] as const) found[key] = [...found[key], ...more[key] ?? []];
    }
    return found;
  };
}
export type FitForm = ReturnType<typeof createFormFit>;
