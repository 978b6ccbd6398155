import { isAboutMyLists, whoseLists } from './whose-lists';

const mina = { id: 'mina', roles: ['qc'] as const };
const isMinas = (keys: Record<string, string>): boolean => isAboutMyLists({ keys }, mina);

test('a task that stands with a team is about the lists of that role, and of everybody where everybody may take it', () => {
  expect(whoseLists({ role: 'qc', assigneeId: null })).toEqual({ team: 'qc' });
  expect([isMinas({ team: 'qc' }), isMinas({ team: 'everyone' }), isMinas({ team: 'delivery' })]).toEqual([true, true, false]);
});

test('a task that somebody has is about the lists of that person alone', () => {
  expect(whoseLists({ role: 'qc', assigneeId: 'omid' })).toEqual({ people: 'omid' });
  expect([isMinas({ people: 'omid' }), isMinas({ people: 'omid,mina' }), isMinas({ people: 'mina2' })]).toEqual([false, true, false]);
});

test('a task that changes hands is about the lists of before and after', () => {
  expect(whoseLists({ role: 'qc', assigneeId: null }, { role: 'qc', assigneeId: 'omid' })).toEqual({ team: 'qc', people: 'omid' });
  expect(whoseLists({ role: 'qc', assigneeId: 'omid' }, { role: 'qc', assigneeId: 'mina' })).toEqual({ people: 'omid,mina' });
});

test('an event that does not say whose lists it is about is about all', () => {
  expect(isMinas({ id: 'task' })).toBe(true);
});
