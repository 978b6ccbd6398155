import { useState } from 'react';
import type { SerialComponent, SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { ComponentDialog } from './ComponentDialog';

/** Parts as they are, and below them those that were. */
export function ComponentsBlock({ unit }: { unit: SerialDetail }) {
  const { t, label, businessDate } = useText();
  const [fitting, setFitting] = useState<{ replaces: SerialComponent | null } | null>(null);
  const since = ({ fittedOn, removedOn }: SerialComponent): string => (removedOn ? t('serials.component.removed', { date: businessDate(removedOn) }) : fittedOn ? t('serials.component.fitted', { date: businessDate(fittedOn) }) : t('serials.component.original'));
  return (
    <section className="block" aria-labelledby="serial-components">
      <header><h2 id="serial-components">{t('serials.components')}</h2>{unit.mayChange && <button type="button" className="link" onClick={() => setFitting({ replaces: null })}>{t('serials.component.add')}</button>}</header>
      {unit.components.length === 0 ? <p className="muted">{t('serials.component.none')}</p> : (
        <div className="serial-parts-box"><table className="serial-parts">
          <thead><tr><th scope="col">{t('serials.component')}</th><th scope="col">{t('serials.serial')}</th><th scope="col">{t('serials.state')}</th>{unit.mayChange && <th scope="col"><span className="visually-hidden">{t('serials.component.replace')}</span></th>}</tr></thead>
          <tbody>
            {unit.components.map((one) => (
              <tr key={one.id} className={one.removedOn ? 'serial-part-out' : undefined}>
                <td><bdi>{label(one.item.title)}</bdi>{one.item.code && <Num className="muted">{one.item.code}</Num>}</td>
                <td>{one.serial ? <Num>{one.serial}</Num> : '—'}</td>
                <td className="muted">{since(one)}</td>
                {unit.mayChange && <td>{!one.removedOn && <button type="button" className="link" onClick={() => setFitting({ replaces: one })}>{t('serials.component.replace')}</button>}</td>}
              </tr>
            ))}
          </tbody>
        </table></div>
      )}
      {fitting && <ComponentDialog unit={unit} replaces={fitting.replaces} onClose={() => setFitting(null)} />}
    </section>
  );
}
