import { badgeSide } from './badge-side';

const task = { x: 100, y: 100, width: 112, height: 60 };
const badge = { width: 70, height: 26 };

test('a badge stands below its step, where nothing is in its way', () => {
  expect(badgeSide(task, badge, [])).toBe('below');
  // A step in the next row, and one beside it.
  expect(badgeSide(task, badge, [{ x: 100, y: 200, width: 112, height: 60 }, { x: 252, y: 100, width: 112, height: 60 }])).toBe('below');
});

test('it leaves a timer at the lower edge, or a label below, to be read', () => {
  expect(badgeSide(task, badge, [{ x: 162, y: 142, width: 36, height: 36 }])).toBe('above');
  expect(badgeSide(task, badge, [{ x: 120, y: 170, width: 60, height: 14 }])).toBe('above');
});

test('with something on both sides it covers the less', () => {
  const [timer, label] = [{ x: 162, y: 142, width: 36, height: 36 }, { x: 110, y: 76, width: 90, height: 20 }];
  expect(badgeSide(task, badge, [timer, label])).toBe('below');
  expect(badgeSide(task, badge, [timer, { ...label, y: 66, height: 8 }])).toBe('above');
});

test('between the name of the sub-process around it and a step close below it covers the edge of the step', () => {
  expect(badgeSide({ x: 0, y: 30, width: 112, height: 60 }, { width: 87, height: 32 }, [{ x: -60, y: 0, width: 300, height: 24 }, { x: 0, y: 110, width: 112, height: 60 }])).toBe('below');
});
