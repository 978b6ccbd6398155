import type { Decision, Handover, QcCheck, Receipt, ReceiptStore, RecordStore, Replacement, ReplacementStore, WorkReport, WorkStore, Signature } from '../ports';

export interface MemoryWork extends WorkStore { reports: (WorkReport & { approvedBy: string | null })[]; checks: QcCheck[] }
export function createMemoryWork(): MemoryWork {
  const store: MemoryWork = {
    reports: [], checks: [],
    async report(_tx, report) { store.reports.push({ ...report, approvedBy: null }); },
    async approveNewest(_tx, requestId, by) {
      const newest = store.reports.filter((report) => report.requestId === requestId && report.kind !== 'diagnosis' && report.approvedBy === null).at(-1);
      if (newest) newest.approvedBy = by;
    },
    async check(_tx, check) { store.checks.push(check); },
    returns: async (_tx, requestId) => store.checks.filter((check) => check.requestId === requestId && check.verdict === 'back').length,
  };
  return store;
}

export interface MemoryReceipts extends ReceiptStore { all: Receipt[] }
export function createMemoryReceipts(): MemoryReceipts {
  const store: MemoryReceipts = {
    all: [],
    async insert(_tx, receipt) { store.all.push(receipt); },
    async received(_tx, requestId) {
      const own = store.all.filter((receipt) => receipt.requestId === requestId);
      return {
        total: own.reduce((sum, receipt) => (receipt.kind === 'refund' ? sum - receipt.amount : sum + receipt.amount), 0n),
        deposit: own.some((receipt) => receipt.kind === 'deposit'), settled: own.some((receipt) => receipt.kind === 'settlement'),
      };
    },
  };
  return store;
}

export interface MemoryRecords extends RecordStore { handovers: Handover[]; signatures: Signature[]; decisions: Decision[] }
export function createMemoryRecords(): MemoryRecords {
  const store: MemoryRecords = {
    handovers: [], signatures: [], decisions: [],
    async handover(_tx, handover) { store.handovers.push(handover); },
    async signature(_tx, signature) { store.signatures.push(signature); },
    async decision(_tx, decision) { store.decisions.push(decision); },
    async newestDecision(_tx, requestId, kinds) {
      const newest = store.decisions.filter((decision) => decision.requestId === requestId && kinds.includes(decision.kind)).at(-1);
      return newest ? { kind: newest.kind, outcome: newest.outcome, details: newest.details, reason: newest.reason } : null;
    },
  };
  return store;
}

export interface MemoryReplacements extends ReplacementStore { all: Replacement[] }
export function createMemoryReplacements(): MemoryReplacements {
  const store: MemoryReplacements = {
    all: [],
    async insert(_tx, { id, requestId, instanceId, reason }) { store.all.push({ id, requestId, instanceId, reason, state: 'applied', newItemText: null, newSerial: null }); },
    async newest(_tx, requestId) {
      const found = store.all.filter((replacement) => replacement.requestId === requestId).at(-1);
      return found ? { ...found } : null;
    },
    async change(_tx, id, { state, newItemText, newSerial }) {
      const found = store.all.find((replacement) => replacement.id === id);
      if (found) Object.assign(found, { ...(state && { state }), ...(newItemText && { newItemText }), ...(newSerial && { newSerial }) });
    },
  };
  return store;
}
