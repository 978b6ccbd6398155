import { latinDigits } from '../../contracts/digits';
import { ok, refuse, type Refusal, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import { noneMark, peopleColumnNames, peopleColumns, yesNo, type CellError, type PeopleColumn } from '../../contracts/people-file';

/** A role as files name it: by key, or as it is called in either language. */
export interface NamedRole { key: string; name: Label }
/** A cell of a table; `formula`: it would be computed. */
export interface TableCell { text: string; formula: boolean }
export interface TableRow { row: number; cells: TableCell[] }
export type PersonCells = Partial<Record<PeopleColumn, string>>;
/** `given` is null where something is wrong. */
export interface ReadRow { row: number; cells: PersonCells; given: PersonGiven | null; errors: CellError[] }
/** What a row says of somebody; what it does not say stays as it is. */
export interface PersonGiven { login: string; nameFa?: string; nameEn?: string; roles?: string[]; branch?: string; unit?: string | null; agent?: string | null; allBranches?: boolean; active?: boolean }

const longest = 100;
/** One spelling of what people type: letters of both keyboards, digits, spaces. */
const plain = (text: string): string => latinDigits(text).normalize('NFKC').replace(/[\u064A\u0649]/g, 'ی').replace(/\u0643/g, 'ک').replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
const shown = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ').replace(/\s+/g, ' ').trim();
const spellings = <K extends string>(known: readonly (readonly [K, Label])[]): Map<string, K> => new Map(known.flatMap(([key, { fa, en }]) => [fa, en, key].map((name) => [plain(name), key] as const)));
const listed = (names: readonly string[]): string => names.slice(0, 10).join(', ') || '—';
const columnNames = spellings(Object.entries(peopleColumns) as [PeopleColumn, Label][]);
const answers = new Map<string, boolean>([...['yes', 'true', '1', yesNo.yes.fa].map((word) => [plain(word), true] as const), ...['no', 'false', '0', yesNo.no.fa, 'نه'].map((word) => [plain(word), false] as const)]);

/** The rows below the header, by its columns. Refusals: `table.columns` (some that are none, named twice, or no column of logins). */
export function readPeopleTable([header, ...below]: readonly TableRow[], roles: readonly NamedRole[]): Result<ReadRow[]> {
  const named = (header?.cells ?? []).map(({ text }) => ({ text: shown(text), key: columnNames.get(plain(text)) }));
  const unknown = named.filter(({ text, key }) => text !== '' && !key).map(({ text }) => text.slice(0, 40));
  const keys = named.flatMap(({ key }) => key ?? []);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const missing = keys.includes('login') ? [] : ['login'];
  if (unknown.length + twice.length + missing.length > 0) return refuse('table.columns', { wrong: listed([...unknown, ...twice]), missing: listed(missing), columns: peopleColumnNames.join(', ') });
  const seen = new Map<string, number>();
  const rows = below.map(({ row, cells: given }): ReadRow => {
    const cells: PersonCells = {};
    const errors: CellError[] = [];
    for (const [index, { key }] of named.entries()) {
      const cell = given[index];
      if (!key || !cell || (!cell.formula && cell.text.trim() === '')) continue;
      cells[key] = shown(cell.text).slice(0, longest * 2);
      if (cell.formula) errors.push({ column: key, code: 'cell.formula', params: {} });
      else if (shown(cell.text).length > longest * 2) errors.push({ column: key, code: 'cell.too-long', params: { maximum: longest * 2 } });
    }
    const login = plain(cells.login ?? '');
    if (login !== '' && seen.has(login)) errors.push({ column: 'login', code: 'cell.twice', params: { row: seen.get(login) } });
    else seen.set(login, row);
    const read = readCells(cells, roles);
    return { row, cells, given: read.ok && errors.length === 0 ? read.given : null, errors: [...errors, ...(read.ok ? [] : read.errors)] };
  });
  return rows.length === 0 ? refuse('table.unreadable', { reason: 'empty' }) : ok(rows);
}

/** What the cells say, or what is wrong with which. */
export function readCells(cells: PersonCells, roles: readonly NamedRole[]): { ok: true; given: PersonGiven } | { ok: false; errors: CellError[] } {
  const errors: CellError[] = [];
  const wrong = (column: PeopleColumn, code: string, params: Record<string, unknown> = {}): undefined => { errors.push({ column, code, params }); };
  const name = (column: 'nameFa' | 'nameEn'): string | undefined => (cells[column] !== undefined && cells[column].length > longest ? wrong(column, 'cell.too-long', { maximum: longest }) : cells[column]);
  const answer = (column: 'allBranches' | 'active'): boolean | undefined => {
    const text = cells[column];
    return text === undefined ? undefined : answers.get(plain(text)) ?? wrong(column, 'cell.yes-no', { value: text });
  };
  const place = (column: 'unit' | 'agent'): string | null | undefined => (cells[column] === noneMark ? null : cells[column]);
  const known = spellings(roles.map(({ key, name: called }) => [key, called] as const));
  const named = cells.roles?.split(/[,،;؛\n]/).map((part) => part.trim()).filter((part) => part !== '') ?? [];
  const unknown = named.filter((part) => !known.has(plain(part)));
  if (unknown.length > 0) wrong('roles', 'cell.role', { value: unknown.join(', '), roles: roles.map(({ key }) => key).join(', ') });
  if (cells.login === undefined) wrong('login', 'field.required');
  const given: PersonGiven = {
    login: plain(cells.login ?? ''), ...only('nameFa', name('nameFa')), ...only('nameEn', name('nameEn')), ...only('branch', cells.branch), ...only('unit', place('unit')), ...only('agent', place('agent')),
    ...only('allBranches', answer('allBranches')), ...only('active', answer('active')), ...(named.length > 0 && { roles: [...new Set(named.flatMap((part) => known.get(plain(part)) ?? []))] }),
  };
  return errors.length === 0 ? { ok: true, given } : { ok: false, errors };
}
const only = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } => (value === undefined ? {} : { [key]: value } as { [P in K]?: T });

/** Where an account needs more than an account that is there already. */
export function missingIn({ nameFa, nameEn, roles: listed, active }: PersonGiven): CellError[] {
  const needed: [PeopleColumn, boolean][] = [['nameFa', nameFa === undefined], ['nameEn', nameEn === undefined], ['roles', listed === undefined]];
  return [...needed.flatMap(([column, missing]) => (missing ? [{ column, code: 'field.required', params: {} }] : [])), ...(active === false ? [{ column: 'active' as const, code: 'cell.new-inactive', params: {} }] : [])];
}

const columnsOfCodes: [prefix: string, column: PeopleColumn][] = [
  ['user.branch', 'branch'], ['user.unit', 'unit'], ['user.agent', 'agent'], ['user.reach', 'allBranches'], ['user.place', 'active'], ['user.beyond', 'roles'], ['user.role', 'roles'], ['role.', 'roles'], ['user.last-admin', 'roles'], ['user.', 'login'],
];
/** Which cell a refusal is about. */
export const cellErrorOf = ({ code, params = {} }: Refusal): CellError => ({ column: columnsOfCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null, code, params });
