import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { FoundSerial } from '@contracts/serials';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { keptSerial } from '../../../lib/serial';
import { RecallLines } from '../../recalls/components/UnitRecalls';
import { useMay } from '../../session/use-me';
import { foundSerials } from '../api/serials';
import '../serials.css';
import { CoverTag } from './CoverTag';

/** Shorter than this it is not done yet. */
const shortest = 4;

/** Units of the bank that have the serial that is typed, or read so: one is taken over with its product, and its owner where nobody is named yet. */
export function FoundUnits({ serial, taken, withOwner, onTake }: { serial: unknown; /** The product that is chosen. */ taken: unknown; /** Whether the owner would be taken over too. */ withOwner: boolean; onTake: (unit: FoundSerial) => void }) {
  const { t, label, businessDate } = useText();
  const may = useMay('serial.read');
  const settled = useDebounced(typeof serial === 'string' ? keptSerial(serial) : '', 300);
  const { data } = useQuery({ ...foundSerials(settled), enabled: may && settled.length >= shortest });
  const units = settled.length < shortest ? [] : (data?.items ?? []);
  if (units.length === 0) return null;
  return (
    <section className="serial-found" aria-label={t('serials.found')}>
      <h3>{t(units.filter(({ exact }) => exact).length > 1 ? 'serials.found.several' : units[0]!.exact ? 'serials.found' : 'serials.found.alike')}</h3>
      <ul>
        {units.map((unit) => {
          const owner = withOwner ? unit.owner : null;
          return (
            <li key={unit.id}>
              <span><strong><Num>{unit.serial}</Num> <bdi>{[label(unit.item.title), unit.item.brand].filter(Boolean).join(t('list.comma'))}</bdi></strong><span className="muted">{[t(`serials.state.${unit.state}`), unit.soldOn && t('serials.found.sold', { date: businessDate(unit.soldOn) }), unit.owner?.name].filter(Boolean).join(t('list.comma'))}</span></span>
              <CoverTag cover={unit.cover} dated />
              {taken === unit.item.id && unit.exact && !owner
                ? <span className="status status-ready"><CircleCheck size={15} strokeWidth={1.8} aria-hidden />{t('serials.found.taken')}</span>
                : <Button size="small" onClick={() => onTake(unit)}>{t(owner ? 'serials.found.take' : 'serials.found.take-item')}</Button>}
              {unit.open && <Link to={`/serials/${unit.id}`} target="_blank" rel="noopener">{t('serials.page')}</Link>}
              {unit.recalls.length > 0 && <RecallLines recalls={unit.recalls} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
