import type { SystemState } from '@contracts/system';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { bytesOf } from '../../../lib/bytes';
import { Section } from './Parts';

/** PostgreSQL, Temporal and the disk below them. */
export function Servers({ now: { database, temporal, disk } }: { now: SystemState }) {
  const { t, count, digits, language } = useText();
  const size = (bytes: number): string => { const { unit, amount } = bytesOf(bytes, language); return t(`system.${unit}`, { amount }); };
  return (
    <Section title={t('system.servers')}>
      <dl className="system-facts">
        <div><dt>{t('system.postgres')}</dt><dd><Num>{digits(database.version)}</Num></dd></div>
        <div><dt>{t('system.database-size')}</dt><dd>{size(database.bytes)}</dd></div>
        <div><dt>{t('system.connections')}</dt><dd>{t('system.connections.of', { count: count(database.connections), limit: count(database.connectionLimit) })}</dd></div>
        <div><dt>{t('system.migration')}</dt><dd className={database.missing === 0 ? undefined : 'system-bad'}><Num>{database.migration}</Num></dd></div>
        <div><dt>{t('system.temporal')}</dt><dd className={temporal.reachable ? undefined : 'system-bad'}>{t(temporal.reachable ? 'system.temporal.yes' : 'system.temporal.no')}</dd></div>
        {disk && <div><dt>{t('system.disk')}</dt><dd>{t('system.disk.of', { free: size(disk.free), total: size(disk.total) })}</dd></div>}
      </dl>
    </Section>
  );
}
