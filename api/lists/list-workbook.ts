import enLists from '../../contracts/messages/en/lists.json';
import enSerials from '../../contracts/messages/en/serials.json';
import enUi from '../../contracts/messages/en/ui.json';
import faLists from '../../contracts/messages/fa/lists.json';
import faSerials from '../../contracts/messages/fa/serials.json';
import faUi from '../../contracts/messages/fa/ui.json';
import { businessZone } from '../../contracts/business-zone';
import type { Language } from '../../contracts/label';
import type { RequestColumn, TaskColumn } from '../../contracts/list-columns';
import type { RequestRow } from '../../contracts/requests';
import { statuses, type Status } from '../../contracts/statuses';
import type { ListedTask } from '../../contracts/tasks';
import { tableWorkbook, type TableColumn } from './table-workbook';

const texts = { fa: { ...faUi, ...faLists, ...faSerials }, en: { ...enUi, ...enLists, ...enSerials } };
/** As a list shows it, but with digits that a table sorts and computes with. */
export function wordsOf(language: Language) {
  const format = new Intl.DateTimeFormat(language === 'fa' ? 'fa-IR-u-ca-persian-nu-latn' : 'en-u-ca-gregory-nu-latn', { timeZone: businessZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const parts = (instant: string): Partial<Record<string, string>> => Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const dayOf = ({ year, month, day }: Partial<Record<string, string>>): string => [year, month, day].join(language === 'fa' ? '/' : '-');
  return {
    t: texts[language],
    status: (status: Status, subStatus: string | null): string => {
      const { label, subStatuses } = statuses[status];
      const sub = subStatus === null ? undefined : (subStatuses as Record<string, typeof label>)[subStatus];
      return [label[language], ...(sub ? [sub[language]] : [])].join(' / ');
    },
    moment: (instant: string | null | undefined): string => {
      if (!instant) return '';
      const of = parts(instant);
      return `${dayOf(of)} ${of.hour}:${of.minute}`;
    },
    /** Of a day, which is the same everywhere. */
    day: (date: string | null): string => (date === null ? '' : dayOf(parts(`${date}T12:00:00+03:30`))),
  };
}

export function requestWorkbook(rows: readonly RequestRow[], columns: readonly RequestColumn[], language: Language): Promise<Buffer> {
  const { t, status, moment, day } = wordsOf(language);
  const cell: Record<RequestColumn, (row: RequestRow) => string> = {
    number: (row) => row.no, status: (row) => status(row.status, row.subStatus), customer: (row) => row.customer, device: (row) => row.device, serial: (row) => row.serial ?? '',
    technician: (row) => row.technician?.[language] ?? '', received: (row) => moment(row.createdAt), due: (row) => moment(row.sla?.due),
    priority: ({ priority }) => t[`priority.${priority}` as 'priority.0'], promised: (row) => day(row.promisedOn), since: (row) => moment(row.statusAt), branch: (row) => row.branch[language], agent: (row) => row.agent ?? '',
  };
  return tableWorkbook(t['requests.title'], columns.map((name): TableColumn<RequestRow> => [t[`list.column.${name}`], cell[name]]), rows, language);
}

export function taskWorkbook(rows: readonly ListedTask[], columns: readonly TaskColumn[], language: Language): Promise<Buffer> {
  const { t, status, moment } = wordsOf(language);
  const cell: Record<TaskColumn, (row: ListedTask) => string> = {
    number: ({ request }) => request?.no ?? '', customer: ({ request }) => request?.customer ?? '', device: ({ request, process }) => request?.device ?? process[language], serial: ({ request }) => request?.serial ?? '',
    status: ({ request }) => (request ? status(request.status, request.subStatus) : ''), due: ({ sla }) => moment(sla?.due), priority: ({ priority }) => t[`priority.${priority}` as 'priority.0'], assignee: ({ assignee }) => assignee?.name[language] ?? '',
    followUp: ({ followUpAt }) => moment(followUpAt), created: ({ createdAt }) => moment(createdAt), branch: ({ branch }) => branch[language], agent: ({ agent }) => agent ?? '', technician: ({ technician }) => technician?.name[language] ?? '',
  };
  return tableWorkbook<ListedTask>(t['place.inbox'], [[t['list.column.task'], (row) => row.title[language]], ...columns.map((name): TableColumn<ListedTask> => [t[`list.column.${name}`], cell[name]])], rows, language);
}
