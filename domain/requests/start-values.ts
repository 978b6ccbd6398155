import type { Language } from '../../contracts/label';
import { customerPays } from '../../contracts/bill-codes';
import { lineName } from '../../contracts/line-name';
import type { CheckItem } from '../../contracts/task-types/form-fields';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { JsonObject } from '../../engine/model';
import type { Settings } from '../settings/settings';
import type { Tx } from '../shared/unit-of-work';
import { balanceOf, chargesOf } from './bill';
import { waitingEstimate } from './estimating';
import { partsIn } from './parts';
import type { EstimateStore, LineState, ReceiptStore, RequestStore } from './ports';
import { given } from './effects/context';

export interface StartValueDeps { requests: RequestStore; estimates: EstimateStore; receipts: ReceiptStore; settings: Settings }
interface Asked { tx: Tx; requestId: string; language: Language }
type StartValue = (deps: StartValueDeps, asked: Asked) => Promise<Record<string, unknown>>;

const item = ({ id, title, quantity, done }: { id: string; title: string; quantity: string; done: boolean }, language: Language): CheckItem => ({ id, title: lineName({ title, quantity }, language), done });

const checks = async ({ settings }: StartValueDeps, { tx, requestId, language }: Asked, key: string): Promise<CheckItem[]> =>
  (await settings.checklist(tx, key, { requestId })).map((check) => ({ id: check.id, title: check[language], done: false }));

const askedLines: StartValue = async (deps, { tx, requestId, language }) => {
  const estimate = await waitingEstimate(deps, tx, requestId);
  return { lines: (estimate?.lines ?? []).filter((line) => customerPays(line.billCode)).map((line) => ({ ...item({ ...line, done: false }, language), amount: line.amount.toString() })) };
};

const due = async (deps: StartValueDeps, { tx, requestId }: Asked): Promise<bigint> => {
  const [estimates, received] = await Promise.all([deps.estimates.ofRequest(tx, requestId), deps.receipts.received(tx, requestId)]);
  return balanceOf(chargesOf(estimates), received.total);
};

/** Lines that were declared and not agreed come back for a new version, with the discount of then. */
const lastDeclared: StartValue = async ({ estimates }, { tx, requestId }) => {
  const newest = (await estimates.ofRequest(tx, requestId)).at(-1);
  const open: ReadonlySet<LineState> = new Set<LineState>(['proposed', 'rejected', 'withdrawn']);
  if (!newest || !newest.lines.every((line) => open.has(line.state))) return {};
  return {
    lines: newest.lines.map(({ kind, title, quantity, price, billCode }) => ({ kind, title, quantity, price: price.toString(), billCode })),
    ...(newest.discount > 0n && { discount: newest.discount.toString() }),
  };
};

const startValues: Partial<Record<TaskTypeName, StartValue>> = {
  diagnose: lastDeclared,
  agentAnswer: askedLines,
  recordAnswer: askedLines,
  assign: async ({ requests }, { tx, requestId }) => {
    const request = await requests.byId(tx, requestId);
    return { technicianId: request?.technicianId ?? undefined, unitId: request?.unitId ?? undefined };
  },
  decideAfterRejection: async ({ settings }, { tx, requestId }) => ({ diagnosticFee: String(await settings.number(tx, 'repair.diagnostic.fee', { requestId })) }),
  takeDeposit: async (deps, asked) => ({ amount: ((await due(deps, asked)) * BigInt(await deps.settings.number(asked.tx, 'repair.deposit.percent', asked)) / 100n).toString() }),
  issueParts: async (deps, asked) => ({ lines: (await partsIn(deps, asked, 'reserved')).map((part) => item({ ...part, done: false }, asked.language)) }),
  repair: async (deps, asked) => ({ used: (await partsIn(deps, asked, 'issued')).map((part) => item({ ...part, done: true }, asked.language)), checklist: await checks(deps, asked, 'repair.checklist') }),
  rework: async (deps, asked) => ({ checklist: await checks(deps, asked, 'repair.checklist') }),
  qualityControl: async (deps, asked) => ({ checklist: await checks(deps, asked, 'qc.checklist') }),
  separate: async ({ requests }, { tx, requestId }) => {
    const request = await requests.byId(tx, requestId);
    return { result: request?.outcome ?? undefined, destination: request?.agentId ? 'agent' : 'desk' };
  },
  settle: async (deps, asked) => ({ amount: (await due(deps, asked)).toString().replace('-', '') }),
};

/** What a form begins with, beside what the request says of itself: lines to tick, the amount that is due, the list of checks. */
export function createStartValues(deps: StartValueDeps) {
  return async (tx: Tx, taskType: string, requestId: string, language: Language): Promise<JsonObject> => {
    const values = startValues[taskType as TaskTypeName];
    return values ? given(await values(deps, { tx, requestId, language })) : {};
  };
}
export type StartValues = ReturnType<typeof createStartValues>;
