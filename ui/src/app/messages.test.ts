import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { actions } from '../../../contracts/actions';
import { errorCodes } from '../../../contracts/errors';
import { checkRules } from '../../../engine/check/rules';
import { rules } from '../../../engine/compile/rules';

const folder = join(__dirname, '../../../contracts/messages');
const read = (language: string, file: string) => JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Record<string, string>;
const files = readdirSync(join(folder, 'fa')).filter((file) => file.endsWith('.json'));

describe('messages', () => {
  it('F308 come in the same files in both languages', () => {
    expect(readdirSync(join(folder, 'en')).filter((file) => file.endsWith('.json')).toSorted()).toEqual(files.toSorted());
  });

  it.each(files)('%s has the same keys in both, and no empty text', (file) => {
    expect(Object.keys(read('en', file)).toSorted()).toEqual(Object.keys(read('fa', file)).toSorted());
    for (const language of ['fa', 'en']) for (const [key, text] of Object.entries(read(language, file))) expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
  });

  it.each(files)('%s parses as ICU and takes the same values in both languages', (file) => {
    const names = (text: string, language: string): string[] => [...new Set([...JSON.stringify(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()).matchAll(/"type":[1-6],"value":"(\w+)"/g)].map((match) => match[1] ?? ''))].toSorted();
    for (const [key, text] of Object.entries(read('fa', file))) expect({ key, names: names(text, 'fa') }).toEqual({ key, names: names(read('en', file)[key] ?? '', 'en') });
  });

  it('say every error code', () => {
    const known = read('fa', 'errors.json');
    expect(Object.keys(errorCodes).filter((code) => !known[code])).toEqual([]);
  });

  it('say every right', () => {
    const known = read('fa', 'account.json');
    expect(actions.filter((action) => !known[`right.${action}`])).toEqual([]);
  });

  it('say every finding of a diagram, in English as the engine does', () => {
    expect(read('en', 'findings.json')).toEqual(Object.fromEntries(Object.entries(rules).map(([rule, [, text]]) => [`engine.finding.${rule}`, text])));
    expect(read('en', 'check.json')).toEqual(Object.fromEntries(Object.entries(checkRules).map(([rule, text]) => [`engine.finding.${rule}`, text])));
  });

  it('have no key in two files', () => {
    const keys = files.flatMap((file) => Object.keys(read('fa', file)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
