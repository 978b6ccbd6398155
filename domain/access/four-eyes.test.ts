import { taskTypes } from '../../contracts/task-types/registry';
import { fourEyes } from '../../contracts/four-eyes';
import { fourEyesTypes, opposingTypes, shutOutOf } from './four-eyes';

test.each([
  ['repair', ['approveReplacement', 'approveReport', 'qualityControl']],
  ['rework', ['approveReplacement', 'approveReport', 'qualityControl']],
  ['approveReport', ['qualityControl', 'repair', 'rework']],
  ['qualityControl', ['approveReport', 'repair', 'rework']],
  ['diagnose', ['approveCovered', 'approveReplacement', 'confirmLossOfCover', 'issueParts']],
  ['confirmLossOfCover', ['diagnose']],
  ['approveCovered', ['diagnose']],
  ['issueParts', ['diagnose']],
  ['approveReplacement', ['chooseUnit', 'diagnose', 'repair', 'rework']],
  ['chooseUnit', ['approveReplacement']],
  ['receiveDevice', []],
])('%s stands against %j', (type, against) => {
  expect([...opposingTypes(type)].sort()).toEqual(against);
});

test('a rule holds both ways, names forms that there are, and no form against itself', () => {
  for (const type of fourEyesTypes) {
    expect(Object.keys(taskTypes)).toContain(type);
    expect(opposingTypes(type)).not.toContain(type);
    for (const other of opposingTypes(type)) expect(opposingTypes(other)).toContain(type);
  }
  expect(new Set(fourEyes.map(({ key }) => key)).size).toBe(fourEyes.length);
});

test('shut out is everybody who did the other side, not only who did it last; what is still open has been done by nobody', () => {
  const done = [{ taskType: 'repair', by: 'ali' }, { taskType: 'repair', by: 'sara' }, { taskType: 'rework', by: 'ali' }, { taskType: 'receiveDevice', by: 'mina' }, { taskType: 'approveReport', by: null }];
  expect(shutOutOf('qualityControl', done).sort()).toEqual(['ali', 'sara']);
  expect(shutOutOf('repair', done)).toEqual([]);
  expect(shutOutOf('receiveDevice', done)).toEqual([]);
});
