import { peopleColumnNames, peopleColumns, type PeopleImportRow } from '@contracts/people-file';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';

/** The rows of a file with what each would do, or what is wrong with which cell. */
export function ImportRows({ rows }: { rows: readonly PeopleImportRow[] }) {
  const text = useText();
  const { t, label, count } = text;
  const columns = peopleColumnNames.filter((column) => rows.some(({ cells }) => cells[column] !== undefined));
  return (
    <div className="people-import-rows">
      <table>
        <thead><tr><th scope="col">{t('people.import-row')}</th><th scope="col">{t('people.import-act')}</th>{columns.map((column) => <th key={column} scope="col">{label(peopleColumns[column])}</th>)}<th scope="col">{t('people.import-wrong')}</th></tr></thead>
        <tbody>{rows.map((row) => (
          <tr key={row.row} className={`people-row-${row.state}`}>
            <td>{count(row.row)}</td>
            <td>{row.state === 'waiting' && row.act ? t(`people.import-act.${row.act}`) : t(`people.row.${row.state}`)}</td>
            {columns.map((column) => <td key={column} className={row.errors.some((error) => error.column === column) ? 'cell-wrong' : row.changes.includes(column) ? 'cell-new' : undefined}><bdi>{row.cells[column]}</bdi></td>)}
            <td>{row.errors.map((error) => <span key={`${error.column} ${error.code}`}>{error.column && <strong>{label(peopleColumns[error.column])}: </strong>}{codeText(error.code, error.params, text)} </span>)}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}
