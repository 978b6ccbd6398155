import { Floor, type Device } from './floor';
import { journeyOf } from './journeys';

const device = (id: string, holdAt = Number.POSITIVE_INFINITY): Device => ({ id, index: 0, journey: journeyOf(id, 0), at: 0, technician: null, holdAt, inHand: false, early: null });
const reception = { id: 'r', role: 'reception' } as const;
const supervisor = { id: 's', role: 'supervisor' } as const;

test('the next task lies on the right desk, also when it is told before the click is answered', () => {
  const floor = new Floor();
  floor.add(device('d'));
  floor.taskSeen('d', 't1');
  const first = floor.take(reception)!;
  floor.taskSeen('d', 't2');
  expect(floor.take(reception)).toBeUndefined();
  floor.stepDone(first.device);
  expect(floor.take(supervisor)).toMatchObject({ id: 't2' });
});

test('a task that is told before its request is known waits for it, and counts once', () => {
  const floor = new Floor();
  floor.taskSeen('d', 't1');
  floor.taskSeen('d', 't1');
  floor.add(device('d'));
  floor.taskSeen('d', 't1');
  expect(floor.readyCount).toBe(1);
});

test('a request is left alone at its step until it is let go', () => {
  const floor = new Floor();
  floor.add(device('d', 0));
  floor.taskSeen('d', 't1');
  expect([floor.take(reception), floor.heldCount]).toEqual([undefined, 1]);
  floor.letGo();
  expect(floor.take(reception)).toMatchObject({ id: 't1' });
});

test('deep takes what moved last, wide what has waited longest', () => {
  const floor = new Floor();
  for (const id of ['a', 'b', 'c']) {
    floor.add(device(id));
    floor.taskSeen(id, `task-${id}`);
  }
  expect(floor.take(reception)?.id).toBe('task-c');
  floor.order = 'wide';
  expect(floor.take(reception)?.id).toBe('task-a');
});
