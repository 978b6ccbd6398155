import { mentionParts, stillMentioned } from './mention-parts';

const sara = { id: 'sara', name: { fa: 'سارا احمدی', en: 'Sara Ahmadi' } };
const sar = { id: 'sar', name: { fa: 'سار', en: 'Sar' } };

test('names are cut out in both languages, the longer of two before the shorter', () => {
  expect(mentionParts('@سارا احمدی و @Sar زنگ بزنید', [sar, sara])).toEqual([{ text: '@سارا احمدی', of: 'sara' }, { text: ' و ' }, { text: '@Sar', of: 'sar' }, { text: ' زنگ بزنید' }]);
});

test('what is no name of theirs stays text, whatever it looks like', () => {
  expect(mentionParts('<b>@admin</b>', [])).toEqual([{ text: '<b>@admin</b>' }]);
  expect(mentionParts('@(.*)+ سلام', [{ id: 'odd', name: { fa: '(.*)+', en: '[x' } }])).toEqual([{ text: '@(.*)+', of: 'odd' }, { text: ' سلام' }]);
});

test('who was chosen and written away again is not told', () => {
  expect(stillMentioned('@Sara Ahmadi hello', [{ id: 'sara', shown: 'Sara Ahmadi' }, { id: 'sar', shown: 'Reza' }, { id: 'sara', shown: 'Sara Ahmadi' }])).toEqual(['sara']);
});
