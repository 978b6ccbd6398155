import { statusNames } from '../../contracts/statuses';
import { topics } from '../../contracts/topics';
import { taskTypes } from '../../contracts/task-types/registry';
import type { Graph } from '../../engine/model';
import { compileShipped, play } from './testing/diagram-player';
import { repairPaths } from './testing/repair-paths';

const input = { requestId: 'request-1', agentId: null, list: false, channel: 'counter', priority: 1 };
let repair: Graph;
let replacement: Graph;

// The parser is loaded and transformed here, which takes long on a busy machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  repair = (await compileShipped('repair')).graph!;
  replacement = (await compileShipped('replacement')).graph!;
});

describe('the shipped diagrams', () => {
  it.each(['repair', 'replacement'])('%s compiles with the product’s catalogue, without a finding', async (process) => {
    const { graph, findings } = await compileShipped(process);
    expect(findings).toEqual([]);
    expect(graph?.process).toBe(process);
  });

  it('name every element that people see in both languages', () => {
    const unnamed = [repair, replacement].flatMap((graph) => Object.values(graph.nodes)).filter((node) => ['user-task', 'service-task', 'script-task', 'sub-process', 'event-sub-process'].includes(node.kind))
      .filter((node) => node.name.fa === '' || node.name.en === '' || /[؀-ۿ]/.test(node.name.en));
    expect(unnamed.map((node) => node.id)).toEqual([]);
  });

  it('use every task type and every topic that the product has', () => {
    const nodes = [repair, replacement].flatMap((graph) => Object.values(graph.nodes)) as unknown as { taskType?: string; topic?: string }[];
    expect([...new Set(nodes.flatMap((node) => node.taskType ?? []))].sort()).toEqual(Object.keys(taskTypes).sort());
    expect([...new Set(nodes.flatMap((node) => node.topic ?? []))].sort()).toEqual(Object.keys(topics).sort());
  });

  it('F073 reach all fourteen statuses', () => {
    const reached = new Set(repairPaths.flatMap((path) => path.statuses.map((status) => status.split('/')[0])));
    expect(statusNames.filter((status) => !reached.has(status))).toEqual([]);
  });
});

describe('a repair', () => {
  it.each(repairPaths)('$title', ({ input: more, services, moves, statuses, open = [] }) => {
    const played = play(repair, { ...input, ...more }, moves, services);
    expect(played.incidents).toEqual([]);
    expect(played.statuses).toEqual(statuses);
    expect(played.openTasks).toEqual(open);
    expect(played.ended).toBe(open.length === 0);
  });

  it('pauses the customer’s clock while the customer decides, and stops it when the device is ready', () => {
    const { statuses, clocks } = play(repair, input, repairPaths[0]!.moves);
    expect(Object.fromEntries(statuses.map((status, index) => [status, clocks[index]]))).toEqual({
      'draft': 'stop', 'awaiting-allocation': 'run', 'awaiting-cost/to-be-declared': 'run', 'awaiting-cost/sent': 'pause', 'cost-approved': 'run', 'awaiting-repair/in-repair': 'run',
      'awaiting-qc/report-approval': 'run', 'awaiting-qc': 'run', 'ready-for-delivery': 'stop', 'delivered': 'stop',
    });
  });

  it('keeps four eyes on approvals and QC, and gives the work to the technician who was named last', () => {
    const { notSame, assignees } = play(repair, input, repairPaths.find((path) => path.title.startsWith('back from QC'))!.moves);
    expect(notSame).toMatchObject({ ApproveReport: ['Repair'], QC: ['Repair', 'Rework', 'ApproveReport'] });
    expect(assignees).toMatchObject({ Diagnose: 'technician-1', Repair: 'technician-1', Rework: 'technician-2' });
  });

  it('reverses in order when it is void', () => {
    const { topics: ran } = play(repair, input, repairPaths.find((path) => path.title.startsWith('void while'))!.moves);
    expect(ran).toEqual(['send-estimate', 'withdraw-replacement', 'withdraw-estimate', 'free-parts', 'close-request']);
  });

  it('pauses the clock while a deposit or a reply is waited for, and lets it run while we have to reach the customer', () => {
    const clockAfter = (title: string, moves: number) => play(repair, input, repairPaths.find((path) => path.title.startsWith(title))!.moves.slice(0, moves)).clock;
    const [deposit, question] = ['the deposit does not come', 'a question is not answered'].map((title) => repairPaths.find((path) => path.title.startsWith(title))!.moves.length);
    expect([5, 4, 3, 2, 1, 0].map((before) => clockAfter('the deposit does not come', deposit! - before))).toEqual(['pause', 'pause', 'run', 'pause', 'run', 'run']);
    expect([5, 4, 3, 2, 1, 0].map((before) => clockAfter('a question is not answered', question! - before))).toEqual(['pause', 'pause', 'run', 'pause', 'run', 'run']);
  });

  it('reminds of a deposit and of a question three times at most', () => {
    for (const [title, reminder] of [['the deposit does not come', 'DepositReminder'], ['a question is not answered', 'QuestionReminder']] as const) {
      const { moves } = repairPaths.find((path) => path.title.startsWith(title))!;
      const until = moves.slice(0, moves.findIndex((move) => 'timer' in move && move.timer === reminder));
      const reminders = Array.from({ length: 3 }, () => ({ timer: reminder }));
      expect(play(repair, input, [...until, ...reminders]).topics.filter((topic) => topic === 'remind')).toHaveLength(3);
      expect(() => play(repair, input, [...until, ...reminders, { timer: reminder }])).toThrow(`Nothing waits for ${reminder}`);
    }
  });

  it('reminds of the answer three times at most', () => {
    const asked = repairPaths[0]!.moves.slice(0, 3);
    const reminder = { timer: 'AnswerReminder' };
    expect(play(repair, input, [...asked, reminder, reminder, reminder]).topics).toEqual(['send-estimate', 'remind', 'remind', 'remind']);
    expect(() => play(repair, input, [...asked, reminder, reminder, reminder, reminder])).toThrow('Nothing waits for AnswerReminder');
  });
});

describe('a replacement', () => {
  const given = { requestId: 'request-1', agentId: null, priority: 1 };
  it.each([
    { title: 'approved and chosen', moves: [['approveReplacement', 'approved'], ['chooseUnit', 'chosen']], topics: ['report-replacement'] },
    { title: 'refused', moves: [['approveReplacement', 'refused']], topics: ['report-replacement'] },
    { title: 'reminded, approved, none in stock, looked for again', moves: [{ timer: 'ApproveReminder' }, ['approveReplacement', 'approved'], ['chooseUnit', 'noneInStock'], { timer: 'LookAgain' }, ['chooseUnit', 'chosen']], topics: ['remind', 'report-replacement'] },
    { title: 'withdrawn', moves: [{ message: 'replacement-withdrawn' }], topics: [] },
  ] as { title: string; moves: Parameters<typeof play>[2]; topics: string[] }[])('$title', ({ moves, topics: ran }) => {
    const played = play(replacement, given, moves);
    expect(played).toMatchObject({ ended: true, openTasks: [], incidents: [], statuses: [], topics: ran });
  });
});
