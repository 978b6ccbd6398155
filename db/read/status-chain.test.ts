import type { TimelineItem } from '../../contracts/requests';
import { inChain } from './status-chain';

const item = (id: string, second: number, kind: TimelineItem['kind'], params: TimelineItem['params'] = {}): TimelineItem => ({ id, at: `2026-11-27T08:00:0${second}.000Z`, kind, actor: null, title: null, text: null, params });
const ids = (items: readonly TimelineItem[]) => items.map(({ id }) => id);

describe('statuses in the story', () => {
  it('of one instant come in the order in which each left the one before', () => {
    const items = [
      item('draft', 0, 'status', { status: 'draft' }), item('answer', 1, 'task'), item('reserve', 1, 'service'),
      item('repair', 1, 'status', { from: 'cost-approved', fromSubStatus: null, status: 'awaiting-repair', subStatus: 'in-repair' }),
      item('qc', 1, 'status', { from: 'awaiting-repair', fromSubStatus: 'in-repair', status: 'awaiting-qc', subStatus: null }),
      item('approved', 1, 'status', { from: 'draft', fromSubStatus: null, status: 'cost-approved', subStatus: null }), item('rest', 2, 'comment'),
    ];
    expect(ids(inChain(items))).toEqual(['draft', 'answer', 'reserve', 'approved', 'repair', 'qc', 'rest']);
  });
  it('stay as they are where what came before is not told', () => {
    const items = [item('b', 1, 'status', { from: 'x', status: 'y' }), item('c', 1, 'status', { from: 'y', status: 'z' }), item('d', 2, 'status', { from: 'q', status: 'r' })];
    expect(ids(inChain(items))).toEqual(['b', 'c', 'd']);
    expect(inChain([])).toEqual([]);
  });
});
