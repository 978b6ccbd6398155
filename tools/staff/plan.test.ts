import { taskTypes } from '../../contracts/task-types/registry';
import { lot, shuffled, uuidOf } from './lots';
import { journeyOf, nextOutcome, repairStatuses } from './plan';

const ids = Array.from({ length: 400 }, (_, index) => `rec_${index}`);

test('a journey depends on nothing but seed and record', () => {
  for (const id of ids.slice(0, 20)) expect(journeyOf(7, id, 'Fixed')).toEqual(journeyOf(7, id, 'Fixed'));
  expect(ids.some((id) => JSON.stringify(journeyOf(1, id, 'Unknown')) !== JSON.stringify(journeyOf(2, id, 'Unknown')))).toBe(true);
});

test('records end as they did', () => {
  for (const id of ids) {
    expect(journeyOf(1, id, 'Fixed')).toMatchObject({ status: 'delivered', outcome: 'repaired', left: null });
    expect(journeyOf(1, id, 'Repairable')).toMatchObject({ status: 'cost-rejected', left: 'decideAfterRejection' });
    const over = journeyOf(1, id, 'End of life');
    expect([['delivered', 'unrepaired'], ['replaced', null]]).toContainEqual([over.status, over.outcome]);
    expect(journeyOf(1, id, 'Unknown').left).not.toBeNull();
  }
  expect(new Set(ids.map((id) => journeyOf(1, id, 'Unknown').status)).size).toBe(9);
});

test('every step names a task type and one of its outcomes, and what is left open is not done', () => {
  for (const status of repairStatuses) {
    for (const id of ids) {
      const { steps, left } = journeyOf(3, id, status);
      for (const { taskType, outcome } of steps) expect(Object.keys(taskTypes[taskType].outcomes)).toContain(outcome);
      if (left) expect(steps.filter(({ taskType }) => taskType === left)).toEqual([]);
    }
  }
});

test('the n-th task of a type gets the n-th planned outcome, and one more is left alone', () => {
  const journey = journeyOf(1, ids.find((id) => journeyOf(1, id, 'Fixed').steps.filter(({ taskType }) => taskType === 'qualityControl').length === 2) ?? '', 'Fixed');
  expect([0, 1, 2].map((before) => nextOutcome(journey, 'qualityControl', before))).toEqual(['back', 'pass', undefined]);
  expect(nextOutcome(journey, 'overdueWork', 0)).toBeUndefined();
});

test('lots are spread evenly, and ids are UUIDs', () => {
  const drawn = Array.from({ length: 4000 }, (_, index) => lot('x', index));
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  expect(shuffled([1, 2, 3, 4, 5], 'y').sort()).toEqual([1, 2, 3, 4, 5]);
  expect(uuidOf('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
