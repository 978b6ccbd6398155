import type { Estimate, EstimateStore } from '../ports';

export interface StoredEstimate extends Estimate { requestId: string; covered: bigint; decidedBy: string | null; through: string | null; decidedAt: string | null }
export interface MemoryEstimates extends EstimateStore { all: StoredEstimate[] }

export function createMemoryEstimates(): MemoryEstimates {
  const store: MemoryEstimates = {
    all: [],
    async ofRequest(_tx, requestId) {
      return store.all.filter((estimate) => estimate.requestId === requestId).sort((a, b) => a.number - b.number).map(({ id, number, state, discount, customerTotal, lines }) => ({
        id, number, state, discount, customerTotal,
        lines: lines.map(({ id: lineId, kind, title, quantity, price, amount, billCode, state: lineState }) => ({ id: lineId, kind, title, quantity: plainQuantity(quantity), price, amount, billCode, state: lineState })),
      }));
    },
    async insert(_tx, { id, requestId, state, covered, discount, customerTotal, lines }) {
      const number = store.all.filter((estimate) => estimate.requestId === requestId).length + 1;
      store.all.push({ id, requestId, number, state, covered, discount, customerTotal, lines: lines.map((line) => ({ ...line })), decidedBy: null, through: null, decidedAt: null });
    },
    async decide(_tx, { id, state, decidedBy, through, at }) {
      const estimate = store.all.find((candidate) => candidate.id === id);
      if (estimate) Object.assign(estimate, { state, decidedBy, through, decidedAt: state === 'sent' ? null : at });
    },
    async moveLines(_tx, lineIds, state) {
      for (const line of store.all.flatMap((estimate) => estimate.lines)) if (lineIds.includes(line.id)) line.state = state;
    },
  };
  return store;
}

/** As the database gives it back: without trailing zeros. */
const plainQuantity = (quantity: string): string => (quantity.includes('.') ? quantity.replace(/0+$/, '').replace(/\.$/, '') : quantity);
