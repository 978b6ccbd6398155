import { readEvents } from './read-events';

const read = (events: unknown, warn = (): void => undefined): unknown => {
  try {
    return readEvents(JSON.stringify(events), 'events.json', warn);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('events', () => {
  it('are read as they are written', () => {
    expect(read([
      { at: '2026-05-01T12:00:00+03:30', kind: 'complete', element: 'A#2', data: { x: [1] }, outcome: 'yes' },
      { after: 'P1D', kind: 'message', name: 'M', key: 7, data: null },
      { after: 'PT1S' },
    ])).toEqual([
      { at: '2026-05-01T08:30:00.000Z', kind: 'complete', element: 'A#2', data: { x: [1] }, outcome: 'yes' },
      { after: 'P1D', kind: 'message', name: 'M', key: '7' },
      { after: 'PT1S' },
    ]);
  });

  it.each([
    [{}, 'events.json holds no list of events.'],
    [[1], 'event 1: it is no object.'],
    [[{ kind: 'set' }, {}], 'event 2: it has no kind, one of complete, message, signal, error, escalation, set.'],
    [[{ kind: 'fly' }], 'event 1: "fly" is not one of complete, message, signal, error, escalation, set.'],
    [[{ kind: 'set', at: 'noon' }], 'event 1: at is "noon", not an instant such as 2026-01-31T09:00:00Z.'],
    [[{ kind: 'set', after: '1h' }], 'event 1: after is "1h", not a duration such as PT1H.'],
    [[{ kind: 'set', after: '-PT1H' }], 'event 1: time does not go back.'],
    [[{ kind: 'set', at: '2026-01-01', after: 'PT1H' }], 'event 1: it has both at and after.'],
    [[{ kind: 'set', data: [] }], 'event 1: data is no object.'],
    [[{ kind: 'complete', element: 1 }], 'event 1: element is no text.'],
    [[{ kind: 'message' }], 'event 1: a message has a name or an element.'],
    [[{ kind: 'signal' }], 'event 1: a signal has a name or an element.'],
  ])('are refused in one sentence: %j', (events, sentence) => {
    expect(read(events)).toBe(sentence);
  });

  it('warn of what means nothing', () => {
    const said: string[] = [];
    readEvents('[{"kind":"set","elemnt":"A"}]', 'e', (sentence) => said.push(sentence));
    expect(said).toEqual(['event 1: elemnt means nothing here']);
  });
});
