import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Barcode, Printer } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { setLocalPreferences } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { serialLabels } from '../api/serials';
import '../labels.css';

/** Labels of 50 by 25 mm on A4, exactly as shown; the code holds the serial. */
export function LabelsPage() {
  const { t, label, language } = useText();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery(serialLabels(params.get('ids') ?? ''));
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : null;
  if (data.items.length === 0) return <Placeholder page icon={Barcode} title={t('serials.print.title')}>{t('serials.print.none')}</Placeholder>;
  return (
    <main className="labels-page">
      <div className="labels-tools">
        <h1>{t('serials.print.count', { count: data.items.length })}</h1>
        <span className="spacer" />
        <Button type="primary" icon={<Printer size={16} strokeWidth={1.7} />} onClick={() => window.print()}>{t('serials.print.print')}</Button>
        <Button onClick={() => setLocalPreferences({ language: language === 'fa' ? 'en' : 'fa' })}>{t('preferences.other-language')}</Button>
      </div>
      <ul className="labels">
        {data.items.map((one) => (
          <li key={one.id}>
            <img src={`data:image/svg+xml;utf8,${encodeURIComponent(one.qr)}`} alt="" />
            <div><strong><Num>{one.serial}</Num></strong><bdi>{label(one.item.title)}</bdi><span>{one.item.brand && <bdi>{one.item.brand}</bdi>}{one.item.code && <Num>{one.item.code}</Num>}</span></div>
          </li>
        ))}
      </ul>
    </main>
  );
}
