import { askedBy, needsOwnForm, openingFields, type Outcome } from './outcomes';

const outcome = (name: string, fields: string[] | null, requires: string[] = []): Outcome => ({ name, fields, requires, label: { fa: name, en: name }, tone: 'default' });
const all = ['lines', 'words', 'reason'];

describe('outcomes', () => {
  it('asks for all fields in the form\'s order when the outcome names none', () => {
    expect(askedBy(outcome('a', null), all)).toEqual(['lines', 'words', 'reason']);
    expect(askedBy(outcome('a', ['words', 'lines']), all)).toEqual(['lines', 'words']);
  });

  it('asks for a required field even where the outcome forgot to name it', () => {
    expect(askedBy(outcome('a', ['words'], ['reason']), all)).toEqual(['words', 'reason']);
  });

  it('opens with the first outcome\'s questions and lets another show its own first', () => {
    const [declare, none, refuse] = [outcome('declare', ['lines', 'words']), outcome('none', ['words']), outcome('refuse', ['reason'], ['reason'])];
    const shown = openingFields([declare, none, refuse], all);
    expect(shown).toEqual(['lines', 'words']);
    expect(needsOwnForm(none, shown, all)).toBe(false);
    expect(needsOwnForm(refuse, shown, all)).toBe(true);
  });
});
