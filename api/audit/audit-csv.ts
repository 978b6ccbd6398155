import { stringify } from 'csv-stringify/sync';
import type { NamedRole } from '../../contracts/access';
import { auditActions, type AuditEntryRow } from '../../contracts/audit';
import type { Label, Language } from '../../contracts/label';
import { labelOfRole } from '../../contracts/roles';

const headings: Record<string, Label> = {
  when: { fa: 'زمان', en: 'When' }, who: { fa: 'چه کسی', en: 'Who' }, login: { fa: 'نام کاربری', en: 'Login' }, onBehalfOf: { fa: 'به جای', en: 'On behalf of' }, role: { fa: 'نقش', en: 'Role' }, action: { fa: 'کار', en: 'Action' }, about: { fa: 'درباره', en: 'About' },
  id: { fa: 'شناسه', en: 'Id' }, request: { fa: 'درخواست', en: 'Request' }, task: { fa: 'وظیفه', en: 'Task' }, before: { fa: 'پیش', en: 'Before' }, after: { fa: 'پس', en: 'After' }, address: { fa: 'نشانی', en: 'Address' }, token: { fa: 'توکن', en: 'Token' },
};
const json = (value: unknown): string => (value === null || value === undefined ? '' : JSON.stringify(value));

/** The record as a spreadsheet reads it: UTF-8 with its mark, instants in UTC, and nothing that would be computed when it is opened. */
export function auditCsv(entries: readonly AuditEntryRow[], roles: readonly NamedRole[], language: Language): string {
  const known = auditActions as Record<string, Label>;
  const rows = entries.map(({ at, actor, actingFor, role, action, resource, resourceId, request, task, before, after, address, token }) => ({
    when: at, who: actor?.name[language] ?? '', login: actor?.login ?? '', onBehalfOf: actingFor?.name[language] ?? '', role: role ? labelOfRole(roles, role)[language] : '', action: known[action]?.[language] ?? action, about: resource, id: resourceId, request: request?.no ?? '',
    task: task?.[language] ?? '', before: json(before), after: json(after), address: address ?? '', token: token?.name ?? '',
  }));
  return stringify(rows, { header: true, columns: Object.entries(headings).map(([key, heading]) => ({ key, header: heading[language] })), bom: true, record_delimiter: 'windows', escape_formulas: true });
}
