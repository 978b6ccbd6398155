import { followUpChoices } from './follow-up-choices';

test('mornings at nine, over the end of a month too', () => {
  expect(followUpChoices(new Date(2026, 10, 28, 23, 59)).map(({ key, at }) => [key, at.getTime()])).toEqual([
    ['tomorrow', new Date(2026, 10, 29, 9).getTime()], ['in-two-days', new Date(2026, 10, 30, 9).getTime()], ['in-a-week', new Date(2026, 11, 5, 9).getTime()],
  ]);
});
