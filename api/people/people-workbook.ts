import { peopleColumnNames, peopleColumns, yesNo, type PeopleColumn } from '../../contracts/people-file';
import type { Label, Language } from '../../contracts/label';
import type { NamedRole } from '../../domain/people/person-row';
import type { PeoplePlaces } from '../../contracts/people';
import type { ExportedPerson } from '../../domain/people/ports';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';

const titles = { people: { fa: 'افراد', en: 'People' }, lists: { fa: 'کدها', en: 'Codes' }, column: { fa: 'ستون', en: 'Column' }, code: { fa: 'آنچه نوشته می‌شود', en: 'What is written' }, name: { fa: 'نام', en: 'Name' }, branch: { fa: 'شعبه', en: 'Branch' } } satisfies Record<string, Label>;
const header = (language: Language): string[] => peopleColumnNames.map((column) => peopleColumns[column][language]);
const answer = (value: boolean, language: Language): string => yesNo[value ? 'yes' : 'no'][language];

/** People as an import reads them back, in the words of the language. */
export function peopleWorkbook(people: readonly ExportedPerson[], roles: readonly NamedRole[], language: Language): Promise<Buffer> {
  const called = new Map(roles.map(({ key, name }) => [key, name[language]]));
  const cells = (person: ExportedPerson): Record<PeopleColumn, string> => ({
    login: person.login, nameFa: person.name.fa, nameEn: person.name.en, roles: person.roles.map((role) => called.get(role) ?? role).join(language === 'fa' ? '، ' : ', '),
    branch: person.branch, unit: person.unit ?? '', agent: person.agent ?? '', allBranches: answer(person.allBranches, language), active: answer(person.active, language),
  });
  return writeXlsx([{ title: titles.people[language], rightToLeft: language === 'fa', rows: [header(language), ...people.map((person) => { const row = cells(person); return peopleColumnNames.map((column) => row[column]); })] }]);
}

/** The columns of an import, and on a second sheet what may be written into them. */
export function peopleTemplate({ items: places }: PeoplePlaces, roles: readonly NamedRole[], language: Language): Promise<Buffer> {
  const lists = [
    ...roles.map(({ key, name }) => [peopleColumns.roles[language], name[language], key, '']),
    ...places.filter(({ active }) => active).map(({ kind, code, name, branch }) => [peopleColumns[kind][language], code, name[language], branch]),
  ];
  return writeXlsx([
    { title: titles.people[language], rightToLeft: language === 'fa', rows: [header(language)] },
    { title: titles.lists[language], rightToLeft: language === 'fa', rows: [[titles.column, titles.code, titles.name, titles.branch].map((title) => title[language]), ...lists] },
  ]);
}
