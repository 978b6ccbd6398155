import { CircleAlert, CircleCheck, CircleDot, CircleMinus, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { SerialResult, SerialResults } from '@contracts/serials';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';

/** So many rows are drawn; what needs a look stands first. */
const shown = 500;
const rank: Record<SerialResult['state'], number> = { refused: 0, repeated: 1, known: 2, new: 3 };
const icons: Record<SerialResult['state'], LucideIcon> = { refused: CircleAlert, repeated: CircleMinus, known: CircleDot, new: CircleCheck };

/** What becomes, or became, of each. */
export function EntryResults({ results: { results, ...counts }, done = false }: { results: SerialResults; done?: boolean }) {
  const text = useText();
  const { t, count } = text;
  const rows = results.map((result, index) => ({ result, row: index + 1 })).sort((one, other) => rank[one.result.state] - rank[other.result.state] || Number(other.result.alike !== null) - Number(one.result.alike !== null) || one.row - other.row).slice(0, shown);
  const said = [...(done ? [] : [t('serials.entry.count', { new: counts.new })]), ...(['known', 'repeated', 'refused'] as const).filter((state) => counts[state] > 0).map((state) => t(`serials.entry.${state}`, { count: counts[state] }))];
  return (
    <section className="serial-results" aria-label={t('serials.entry.result')}>
      <p role="status">{said.join(t('list.comma'))}</p>
      <table className="serial-parts">
        <thead><tr><th scope="col">{t('serials.entry.row')}</th><th scope="col">{t('serials.serial')}</th><th scope="col">{t('serials.entry.result')}</th></tr></thead>
        <tbody>
          {rows.map(({ result, row }) => {
            const Icon = icons[result.state];
            return (
              <tr key={row}>
                <td className="muted">{count(row)}</td>
                <td>{result.unitId ? <Link to={`/serials/${result.unitId}`}><Num>{result.serial}</Num></Link> : <Num>{result.serial}</Num>}</td>
                <td><span className={`serial-result serial-result-${result.state}`}><Icon size={14} strokeWidth={1.9} aria-hidden />{result.code ? codeText(result.code, result.params, text) : t(`serials.entry.state.${done && result.state === 'new' ? 'added' : result.state}`)}</span>{result.alike && <span className="serial-alike"> {t('serials.entry.alike', { serial: result.alike })}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {results.length > shown && <p className="muted">{t('serials.entry.first', { count: count(shown), total: count(results.length) })}</p>}
    </section>
  );
}
